import { type GrammarPattern, grammarPattern } from "./pattern";

const days = "mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?";
const months = "january|february|march|april|june|july|august|september|october|november|december";

/** The small word before a day, a month or a length of time. */
export const timesSaid: readonly GrammarPattern[] = [
  grammarPattern(
    "in-the-same-time",
    /\bin the same time\b|\b(in) this (moment)\b(?! of)/gi,
    "It is “at the same time”, “at the moment”.",
    (_in = "", moment = "") => (moment ? "at the moment" : "at the same time"),
  ),
  grammarPattern(
    "in-the-end-of",
    /\bin the end of (the|our|my|this|last|next|\w+day|the year)\b/gi,
    "It is “at the end of”.",
    "at the end of $1",
  ),
  grammarPattern(
    "in-weekday",
    new RegExp(`\\b(?:in|at) (?:the )?(${days})\\b(?! (?:morning|times?|market|school|'s))(?<!\\bback in \\w+)`, "gi"),
    "Before a day it is “on”.",
    "on $1",
  ),
  grammarPattern(
    "on-month",
    new RegExp(`\\bon (${months})\\b(?! ?(?:the )?\\d)`, "gi"),
    "Before a month it is “in”.",
    "in $1",
  ),
  grammarPattern(
    "on-last",
    new RegExp(
      `\\b(?:on|in|at) ((?:last|next|this) (?:week|month|year|${days})|yesterday|tomorrow)\\b(?!['’]s)(?<!\\b(?:work|works|based|early|late|done|spent|focus\\w*|based|improve\\w*|build\\w*|feedback|reflect\\w*|looking|back|interested|news|update|thoughts|views) (?:on|in|at) [^.!?]*)`,
      "gi",
    ),
    "Before “last”, “next” and “yesterday” there is no preposition.",
    "$1",
  ),
  grammarPattern(
    "on-interview",
    /\b(mentioned|said|told me|told you|discussed|talked|spoke|explained|asked|answered|showed|learned|learnt|felt|met you|promised|presented) (?:on|at) (the|our|my|your|this) (interview|meeting|conversation|talk)\b(?<!\bat (?:the|our|my|your|this) (?:interview|meeting))/gi,
    "It is “in the interview”.",
    "$1 in $2 $3",
  ),
  grammarPattern(
    "today-morning",
    /\b(today) (morning|afternoon|evening)\b(?!')|\b(yesterday) (night)\b/gi,
    "It is “this morning”, “last night”.",
    (_today = "", part = "", _yesterday = "", night = "") => (night ? "last night" : `this ${part}`),
  ),
  grammarPattern(
    "at-date",
    new RegExp(
      `\\b(?:at|in) (?:the )?(\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months}|may)|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?)\\b(?! (?:weeks|days|years))(?<!\\b(?:${months}) \\d{4})`,
      "gi",
    ),
    "Before a date it is “on”.",
    "on $1",
  ),
  grammarPattern(
    "from-years",
    /\b(work|worked|working|live|lived|living|know|do|doing|use|using|teach|teaching)\b([^.!?,;\\n]{0,40}?) from (\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|many|several) (years|months|weeks)\b(?! (?:ago|old|to|of|experience))/gi,
    "For how long: “for”.",
    "$1$2 for $3 $4",
  ),
  grammarPattern(
    "the-last-weekday",
    new RegExp(`\\bthe last (${days.replaceAll("s?", "")})\\b(?! (?:of|in|before|that|we|I|was))`, "gi"),
    "The weekday before this one comes without “the”.",
    "last $1",
  ),
];
