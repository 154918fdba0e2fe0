/** A value that may not be mixed with another of the same shape: `Brand<string, "MemberCode">`. Brand once, at the parsing edge. */
export type Brand<Value, Name extends string> = Value & { readonly __brand: Name }
