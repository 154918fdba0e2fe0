export * from "./figures/index.ts"
export * from "./reference.ts"
export * from "./snapshot.ts"
