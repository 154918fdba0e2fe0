/** Runs of a work after a first one that warms it: the first time, and the median of the rest, in milliseconds. */
export async function times(work, runs) {
  const list = []
  for (let run = 0; run <= runs; run++) {
    const start = performance.now()
    await work()
    list.push(performance.now() - start)
  }
  const [first, ...warm] = list
  return { first, median: warm.sort((a, b) => a - b)[Math.floor(runs / 2)] }
}
