/** Whole lines that pages put round a story. Compared in lower case without closing punctuation. */
const FURNITURE_LINES = new Set(
  `comments|comment|leave a comment|add a comment|post a comment|view comments|show comments|join the conversation|join the discussion
share|share this|share this article|share this story|share article|share on facebook|share on twitter|share on x|share on linkedin|share via email|copy link|link copied
facebook|twitter|x|linkedin|whatsapp|telegram|reddit|email|print|save|bookmark|gift this article|save article|print article
advertisement|advertisment|ad|ads|sponsored|sponsored content|paid content|paid post|promoted|promoted content|story continues below advertisement|article continues below|article continues after advertisement
most read|most popular|most viewed|most shared|trending|trending now|trending stories|popular now|top stories|latest news|latest stories|latest|more stories|more news|more from this section|more on this|more on this story|more like this|related|related articles|related stories|related content|related topics|recommended|recommended for you|recommended stories|you may also like|you might also like|up next|what to read next|read next|read more|read full story|read the full story|see also|see more|load more|show more|continue reading|keep reading|editor's picks|editors' picks|editor’s picks|editors’ picks|don't miss|in case you missed it
subscribe|subscribe now|sign up|sign up now|sign in|log in|login|register|my account|newsletter|newsletters|our newsletters|get the newsletter|donate|support us|become a member
menu|search|home|skip to content|skip to main content|skip to navigation|back to top|close|open menu|navigation|table of contents|previous|next|previous article|next article|topics|tags|follow us|contact us|about us|terms of use|terms and conditions|terms of service|privacy policy|cookie policy|cookie settings|manage cookies|accept|accept all|accept cookies|accept all cookies|reject all|i agree
listen|listen to this article|listen to article|play audio|watch|watch live|watch now|live updates|view gallery|photo gallery|gallery|image|photo|video|caption|loading|loading...|abstract|full text|correction|corrections`
    .split(/[|\n]/)
    .map((line) => line.trim()),
)

/** Openings that mark a line as furniture wherever it stands; each with the longest line it may claim. */
const FURNITURE_OPENINGS: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:read more|read also|also read|read next|see also|related|more on this|more|watch|listen|opinion|analysis|live|explainer|don['’]t miss|in pictures|editor['’]s picks?)\s?[:|»>]/i,
    200,
  ],
  [
    /^(?:sign up|subscribe|register|log in)\b.{0,120}\b(?:newsletters?|inbox|email|free|account|briefing|alerts?|updates|today|now)\b/i,
    220,
  ],
  [/^get (?:the|our|your)\b.{0,100}\b(?:newsletters?|inbox|briefing|alerts?)\b/i, 220],
  [
    /^(?:we|this (?:site|website)|our (?:site|website)|by (?:using|continuing)|click ["“']?accept)\b.{0,160}\bcookies?\b/i,
    400,
  ],
  [/^(?:follow|like|find|join) us on\b/i, 160],
  [/^(?:click|tap) here\b/i, 200],
  [/^(?:share|tweet|pin|email) (?:this|on|via|to)\b/i, 60],
  [
    /^(?:photo|image|picture|video|graphic|file photo|getty images|afp via)(?: credit| by| courtesy)?\s?[:/|©(]/i,
    240,
  ],
  [/^(?:advertisement|sponsored|promoted)\b/i, 80],
  [/^\d{1,3}[ -]?min(?:ute)?s?(?: read| listen)\b/i, 40],
  [/^(?:\d[\d,.]*k?|no) (?:comments?|shares?|views?|likes?|retweets?)$/i, 40],
  [/^(?:support|donate to)\b.{0,80}\b(?:journalism|reporting|newsroom)\b/i, 240],
  [/^(?:all rights reserved|this material may not be published)\b/i, 240],
  [/^(?:visit|go to) [\w.-]+\.(?:com|org|net|eu|co\.uk)\b/i, 80],
  [/^https?:\/\/\S+$/i, 400],
]

const SEPARATOR = /^[\s\-–—_=*~#•·.|/+<>]*$/

/** Whether a line belongs to the page, not to the story. */
export function isFurniture(line: string): boolean {
  const trimmed = line.trim()
  if (SEPARATOR.test(trimmed)) return true
  if (trimmed.length > 400 || trimmed.length < 2) return false
  const key = trimmed.toLowerCase().replace(/^[•·*>|\-–—\s]+|[\s:.!…»>|]+$/g, "")
  if (FURNITURE_LINES.has(key)) return true
  if (trimmed.length < 4) return false
  return FURNITURE_OPENINGS.some(([opening, longest]) => trimmed.length <= longest && opening.test(trimmed))
}
