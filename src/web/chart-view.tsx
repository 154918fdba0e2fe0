import { createElement, type MouseEvent, type ReactNode, useLayoutEffect, useRef, useState } from "react"
import { type Chart, markTree, type SvgElement } from "../charts/index.ts"
import "./chart.css"

type ChartViewProps = Readonly<{
  /** Draws for a width; called again when the room changes. */
  draw: (widthPx: number) => Chart
  widthAtMostPx: number
  /** The figure whose evidence is open. */
  open?: string | null
  onFigure?: (key: string) => void
  /** Whether sentence, notes and source stand around it here; they are the text alternative in any case. */
  captioned: boolean
}>

/** A chart in the page: the same marks as in its file, in the page's own colours. */
export function ChartView({ draw, widthAtMostPx, open, onFigure, captioned }: ChartViewProps) {
  const frame = useRef<HTMLElement>(null)
  const widthPx = useWidth(frame, widthAtMostPx)
  const chart = draw(widthPx)
  const pick = (event: MouseEvent) => {
    const figure = figureAt(event)?.getAttribute("data-figure")
    if (figure && onFigure) onFigure(figure)
  }
  return (
    <figure className={onFigure ? "chart pickable" : "chart"} ref={frame}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table beside it offers the same to the keyboard */}
      <svg
        role="img"
        aria-label={`${chart.title}. ${chart.sentence}`}
        width={chart.widthPx}
        height={chart.heightPx}
        viewBox={`0 0 ${chart.widthPx} ${chart.heightPx}`}
        onClick={pick}
      >
        {markTree(chart).map((element, at) => toReact(element, at, open ?? null))}
      </svg>
      {captioned ? (
        <figcaption>
          {[...chart.notes, chart.source].map((line) => (
            <span key={line}>{line} </span>
          ))}
        </figcaption>
      ) : null}
    </figure>
  )
}

const REACH_PX = 14

/** The figure pointed at; a small mark is reached from beside it too. */
function figureAt(event: MouseEvent): Element | null {
  const target = event.target as Element
  const hit = target.closest("[data-figure]")
  if (hit) return hit
  const near = [...(target.closest("svg")?.querySelectorAll("[data-figure]") ?? [])].map((figure) => {
    const { left, right, top, bottom } = figure.getBoundingClientRect()
    const across = Math.max(left - event.clientX, 0, event.clientX - right)
    const along = Math.max(top - event.clientY, 0, event.clientY - bottom)
    return { figure, px: Math.hypot(across, along) }
  })
  near.sort((a, b) => a.px - b.px)
  return near[0] && near[0].px <= REACH_PX ? near[0].figure : null
}

function toReact(element: SvgElement, key: number, open: string | null): ReactNode {
  const isOpen = open !== null && element.attributes["data-figure"] === open
  const className = `${element.attributes.class ?? ""}${isOpen ? " open" : ""}`
  const properties = Object.entries(element.attributes)
    .filter(([name]) => name !== "class")
    .map(([name, value]) => [propertyName(name), value] as const)
  const children = element.children.map((child, at) =>
    typeof child === "string" ? child : toReact(child, at, open),
  )
  return createElement(
    element.name,
    { key, ...Object.fromEntries(properties), ...(className === "" ? {} : { className }) },
    ...children,
  )
}

/** SVG's `text-anchor` is React's `textAnchor`; data attributes keep their name. */
function propertyName(name: string): string {
  return name.startsWith("data-")
    ? name
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function useWidth(frame: Readonly<{ current: HTMLElement | null }>, atMostPx: number): number {
  const [widthPx, setWidth] = useState(atMostPx)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setWidth(Math.max(240, Math.min(atMostPx, Math.floor(element.clientWidth))))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, atMostPx])
  return widthPx
}
