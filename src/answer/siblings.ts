import type { Fact } from "../knowledge/fact.ts";
import type { ComputedValue } from "./answer.ts";

const valueOf = ({ value }: Fact): number | undefined => (value.kind === "number" ? value.number : undefined);
/** The year that a fact holds for; undefined where it holds for none, or for several. */
const yearOf = ({ period = "" }: Fact): number | undefined => (/^\d{4}$/.test(period) ? Number(period) : undefined);

const isFigure = (fact: Fact): boolean => valueOf(fact) !== undefined && !fact.garbled;

/** The figures that a figure is easily taken for: of the same subject, measure and unit, in another year or scope. Garbled ones are none. */
export const siblingsOf = (fact: Fact, facts: readonly Fact[]): Fact[] =>
  facts.filter(
    (each) =>
      each.id !== fact.id &&
      [fact, each].every(isFigure) &&
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
  const { value, unit, measure } = fact;
  if (value.kind === "range" && !fact.garbled)
    return [{ label: fact.label, text: change(value.from, value.to, unit), operands: [fact.id] }];
  const dated = [fact, ...siblings].flatMap((each) => {
    const [year, value] = [yearOf(each), valueOf(each)];
    return year === undefined || value === undefined ? [] : [{ id: each.id, year, value }];
  });
  const series = dated.toSorted((a, b) => a.year - b.year);
  return series.slice(1).flatMap((to, place) => {
    const from = series[place];
    if (!from || from.year === to.year) return [];
    const label = `${measure}, ${from.year} to ${to.year}`;
    return [{ label, text: change(from.value, to.value, unit), operands: [from.id, to.id] }];
  });
}
