/** Control characters, direction marks and line separators that could move a cursor or turn text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Text for one line of a terminal: what cannot be seen is shown as `<U+202E>`; line breaks and tabs become spaces. */
export function visible(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*|\t/g, " ")
    .replace(UNSEEN, (found) => `<U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`)
}

/** Text for a Markdown document that may be turned into HTML: nothing in it marks up, links or embeds. */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]|~#!]/g, "\\$&")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/:\/\//g, ":&#47;/")
    .replace(/^(\s*)([-+=]|\d+[.)])/, "$1\\$2")
}
