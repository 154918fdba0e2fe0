import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { parseArticle } from "../extract/index.ts"

/** A bundled article, written by us, that shows what a brief is. */
export type Sample = Readonly<{
  /** Its file's name without the extension. */
  name: string
  fileName: string
  /** Its headline. */
  title: string
}>

export type Samples = Readonly<{
  list: () => Promise<readonly Sample[]>
  /** The text of one that `list` names. */
  read: (sample: Sample) => Promise<string>
}>

/** The `.txt` files of a folder, in the order of their names. A folder that is missing holds none. */
export function samplesIn(directory: string | null): Samples {
  const read = (fileName: string) => readFile(join(directory ?? "", fileName), "utf8")
  return {
    list: async () => {
      const names = directory === null ? [] : await readdir(directory).catch(() => [] as string[])
      return Promise.all(
        names
          .filter((fileName) => fileName.endsWith(".txt"))
          .sort()
          .map(async (fileName) => ({
            name: fileName.slice(0, -".txt".length),
            fileName,
            title: titleOf(await read(fileName), fileName),
          })),
      )
    },
    read: (sample) => read(sample.fileName),
  }
}

/** Its headline, past any page furniture above it. */
function titleOf(text: string, fileName: string): string {
  return parseArticle({ text, fileName, published: null }).article.title ?? fileName
}
