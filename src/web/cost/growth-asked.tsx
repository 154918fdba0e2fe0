import { Link } from "../address.tsx"
import { Empty } from "../states.tsx"
import { type CostView, costHref } from "./view.ts"

const PROPOSED = ["0", "1", "2"]

/** A path needs GDP to come: where no forecast is held, the reader states one. */
export function GrowthAsked({ view, message }: Readonly<{ view: CostView; message: string }>) {
  return (
    <Empty title="How fast will GDP grow?">
      <p>
        {message} State it above, in percent a year, or take one of these:{" "}
        {PROPOSED.map((growth, at) => (
          <span key={growth}>
            {at > 0 ? ", " : ""}
            <Link href={costHref({ ...view, growth })}>
              {growth} %{growth === "0" ? ", GDP as it is" : ""}
            </Link>
          </span>
        ))}
        .
      </p>
    </Empty>
  )
}
