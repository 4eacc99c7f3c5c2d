import type { Excerpt, ExcerptNote, Slice } from "../../answer/answer.ts";

type Speaker = NonNullable<Excerpt["speaker"]>;

/** An excerpt as other programs rely on it; offsets are UTF-16 code units within the block, end exclusive. */
export interface ExcerptData extends Slice {
  readonly document: string;
  readonly edition: string;
  readonly block: number;
  readonly focus: Slice;
  readonly heading: readonly string[];
  readonly speaker?: Speaker;
  readonly notes: readonly ExcerptNote[];
}

const speakerData = ({ name, office, attribution, quoted }: Speaker): Speaker => ({
  name,
  ...(office !== undefined && { office }),
  attribution,
  quoted,
});

/** The excerpt as plain data. */
export const excerptData = (excerpt: Excerpt): ExcerptData => {
  const { document, edition, block, start, end, text, focus, heading, speaker, notes } = excerpt;
  return {
    document,
    edition,
    block,
    start,
    end,
    text,
    focus: { start: focus.start, end: focus.end, text: focus.text },
    heading,
    ...(speaker && { speaker: speakerData(speaker) }),
    notes: notes.map(({ id, kind, start, end, text }) => ({ id, kind, start, end, text })),
  };
};
