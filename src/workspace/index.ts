export { defaultWorkspaceDirectory } from "./default-directory.ts"
export { type OpenWorkspaceOptions, openWorkspace } from "./open.ts"
export * from "./workspace.ts"
