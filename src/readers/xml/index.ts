export { decodeXml } from "./part.ts"
export { decodeEntities, TagWalk } from "./tags.ts"
