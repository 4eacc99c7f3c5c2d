const INVISIBLE = /^[\s\p{Cf}\p{Cc}]*$/u;

/** Whether there is nothing to see in a text: no character, or only spaces and invisible ones. */
export const isBlank = (text: string): boolean => INVISIBLE.test(text);
