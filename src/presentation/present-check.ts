import type { Check, Part as CheckedPart } from "../check/verdict.ts";
import { presentExcerpt, readAround, type Presenting } from "./present-excerpt.ts";
import { asked, bot, line, quoted, separator, small, strong, type Part, type Reply, type Run } from "./reply.ts";

/** What a part of a claim is beside the document's own words for it, where it has any. */
const presentPart = ({ claim, kind, verdict, document }: CheckedPart, { messages: { check } }: Presenting): Run[] => {
  const says = document === undefined ? [] : [bot(check.has), quoted(document)];
  return [asked(claim.text), bot(` — ${check.kinds[kind]}: ${check.parts[verdict]}`), ...says];
};

/** Whether a text is a quotation, and which words of it the document has differently. */
const presentQuotation = ({ quotation }: Check, { messages: { check } }: Presenting): Part[] => {
  if (!quotation) return [];
  const altered = quotation.altered.map(({ text, document }): Run[] => [
    text === "" ? bot(check.leftOut) : { ...asked(text), strong: true },
    ...(document === "" ? [bot(check.added)] : [bot(check.has), quoted(document)]),
  ]);
  const list: Part[] = altered.length > 0 ? [{ kind: "list", items: altered }] : [];
  return [line(bot(quotation.verified ? check.verified : check.altered)), ...list];
};

/** A claim with the verdict of the documents, the parts that decide, and the passages themselves. */
export function presentCheck(result: Check, presenting: Presenting): Reply {
  const { verdict, parts, excerpts, quotation, claim } = result;
  const { messages, library } = presenting;
  const telling = parts.filter((part) => part.verdict !== "supported" || part.kind === "figure");
  const items = telling.map((part) => presentPart(part, presenting));
  const shown = excerpts.flatMap((excerpt, place) => {
    const words = new Set(parts.flatMap((part) => (part.excerpt === place && part.document ? [part.document] : [])));
    const marks = [...words].flatMap((document) => {
      const at = excerpt.text.indexOf(document);
      return at < 0 ? [] : [{ start: excerpt.start + at, end: excerpt.start + at + document.length }];
    });
    return presentExcerpt(excerpt, presenting, ...marks);
  });
  const [first] = excerpts;
  const sources = library.documents.filter(({ id }) => excerpts.some(({ document }) => document === id));
  return {
    private: verdict === "not_in_article",
    parts: [
      small(asked(claim)),
      line(strong(messages.check.verdicts[verdict])),
      ...presentQuotation(result, presenting),
      ...(items.length > 0 && !quotation ? [{ kind: "list", items } as const] : []),
      ...(shown.length > 0 ? [separator] : []),
      ...(shown.length > 0 && verdict === "not_in_article" ? [small(bot(messages.nearest))] : []),
      ...shown,
      ...sources.map(({ source }) => small(bot(messages.check.source(source)))),
      ...(first ? [readAround(first, presenting)] : []),
    ],
  };
}
