import { type FormEvent, useState } from "react"
import { holdToken } from "../token.ts"

/** Asks for the token of a server that keeps it in a file, and tries again with it. */
export function TokenForm({ onToken }: Readonly<{ onToken: () => void }>) {
  const [token, setToken] = useState("")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    holdToken(token.trim())
    onToken()
  }
  return (
    <form className="token-form" onSubmit={submit}>
      <p>
        <strong>This server needs a token.</strong> Whoever started it has it in a file. It is kept until you
        close this tab.
      </p>
      <label>
        Token
        <input
          type="password"
          autoComplete="off"
          value={token}
          onChange={(event) => setToken(event.target.value)}
          required
        />
      </label>
      <button type="submit">Use this token</button>
    </form>
  )
}
