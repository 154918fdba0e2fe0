import type { Page } from "./markdown.ts"

/** One command of a page's console blocks with the output printed under it. */
export type Example = Readonly<{ words: readonly string[]; lines: readonly string[] }>

/** Left out lines. */
const ELLIPSIS = "[…]"

export function consoleExamples({ text }: Page): readonly Example[] {
  const blocks = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? "")
  return blocks.flatMap((block) =>
    block
      .split(/^\$ npx --no-install muster /m)
      .slice(1)
      .map((part) => {
        const [command = "", ...lines] = part.trimEnd().split("\n")
        return { words: command.split(" "), lines }
      }),
  )
}

/** The output cut down to what the page shows of it: equal to the example's lines where the page tells the truth. */
export function abridged(output: string, example: Example): readonly string[] {
  const lines = output.trimEnd().split("\n").map(steady)
  const shown: string[] = []
  let at = 0
  for (const [index, wanted] of example.lines.entries()) {
    if (wanted === ELLIPSIS) {
      const next = example.lines[index + 1]
      const found = next === undefined ? lines.length : lines.indexOf(steady(next), at)
      shown.push(ELLIPSIS)
      at = found === -1 ? at : found
    } else shown.push(lines[at++] ?? "(the output ends here)")
  }
  return at < lines.length ? [...shown, "(the output goes on)"] : shown
}

/** The moment of a call may be another one. */
export function steady(line: string): string {
  return line.replace(/recorded by \d{4}-\d\d-\d\dT[\d:.]+Z/, "recorded by NOW")
}
