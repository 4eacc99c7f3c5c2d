import porter2 from "wink-porter2-stemmer";
import { wordPairs } from "./word-pairs.ts";

/** Irregular forms that Porter2 leaves apart, and their lemmas. */
export const IRREGULAR = wordPairs(
  "thieves:thief men:man women:woman children:child lives:life wives:wife rose:rise risen:rise fell:fall fallen:fall " +
    "grew:grow grown:grow began:begin begun:begin wrote:write written:write built:build won:win led:lead held:hold " +
    "found:find caught:catch taught:teach sold:sell bought:buy lost:lose left:leave fought:fight spoke:speak " +
    "spoken:speak chose:choose chosen:choose died:die dying:die",
);

/** The Porter2 stem of one lower-case word, or of its lemma if it is irregular. */
export const stem = (word: string): string => porter2(IRREGULAR.get(word) ?? word);
