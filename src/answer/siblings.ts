import type { Fact } from "../knowledge/fact.ts";
import type { ComputedValue } from "./answer.ts";

const valueOf = ({ value }: Fact): number | undefined => (value.kind === "number" ? value.number : undefined);
/** The year that a fact holds for; undefined where it holds for none, or for several. */
const yearOf = ({ period = "" }: Fact): number | undefined => (/^\d{4}$/.test(period) ? Number(period) : undefined);

/** The figures that a figure is easily taken for: of the same subject, measure and unit, in another year or scope. Garbled ones are none. */
export const siblingsOf = (fact: Fact, facts: readonly Fact[]): Fact[] =>
  valueOf(fact) === undefined || fact.garbled
    ? []
    : facts.filter(
        (each) =>
          each.id !== fact.id &&
          !each.garbled &&
          valueOf(each) !== undefined &&
          each.unit === fact.unit &&
          each.measure === fact.measure &&
          each.subject === fact.subject,
      );

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 2, signDisplay: "exceptZero" });

/** A change from one value to another: "+11.07 points" of a percentage, "−200 ships" of anything else. */
const change = (from: number, to: number, unit = ""): string =>
  `${NUMBER.format(Math.round(100 * (to - from)) / 100)} ${unit === "%" ? "points" : unit}`.trim();

/** What follows from a fact and its siblings by arithmetic: the change within a range, and from each year to the next. Never quoted. */
export function computedFrom(fact: Fact, siblings: readonly Fact[]): ComputedValue[] {
  const { value, unit, label, id } = fact;
  if (value.kind === "range" && !fact.garbled)
    return [{ label, text: change(value.from, value.to, unit), operands: [id] }];
  const dated = [fact, ...siblings].flatMap((each) => {
    const [year, value] = [yearOf(each), valueOf(each)];
    return year === undefined || value === undefined ? [] : [{ id: each.id, year, value }];
  });
  const series = dated.toSorted((a, b) => a.year - b.year);
  return series.slice(1).flatMap((to, place) => {
    const from = series[place];
    if (!from || from.year === to.year) return [];
    const operands = [from.id, to.id];
    return [
      { label: `${fact.measure}, ${from.year} to ${to.year}`, text: change(from.value, to.value, unit), operands },
    ];
  });
}
