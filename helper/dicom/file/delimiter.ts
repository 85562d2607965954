/** Tags that part the items of a sequence and the fragments of pixel data (PS3.5 7.5). */
export const ITEM = 0xfffee000;
export const ITEM_END = 0xfffee00d;
export const SEQUENCE_END = 0xfffee0dd;

/** The length of what ends at a delimiter. */
export const UNDEFINED_LENGTH = 0xffffffff;
