/** What cannot be read is not wrong: the message says what is the matter, and nothing is counted. */
export class Unreadable extends Error {}
