import type { Person } from "./persons.ts"

/** Who a source turned out to be; `person` where it is one, so that pronouns can go on with her. */
export type Resolved = Readonly<{
  person: Person | null
  name: string | null
  role: string | null
  affiliation: string | null
}>

export function ofPerson(person: Person | null): Resolved {
  return {
    person,
    name: person?.name ?? null,
    role: person?.role ?? null,
    affiliation: person?.affiliation ?? null,
  }
}
