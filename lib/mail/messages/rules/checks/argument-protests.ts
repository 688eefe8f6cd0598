// What is said of a refusal by somebody who does not take it: of the decision without a word of acceptance, of others, of oneself.

/** Who accepts a decision, thanks for it, or asks about it, says one of these. */
const accepting =
  "(?:thank\\w*|respect\\w*|accept\\w*|understand\\w*|understood|appreciat\\w*|know|known|hear|heard|hearing|learn\\w*|inform\\w*|tell|told|telling|explain(?:ed|ing)|sharing|shared|write|writing|wrote|letter|sorry|disappoint\\w*|sad\\w*|behind|led to|lay|factors?|influenced|difficult|tough|hard|easy|right|good|well|wise|fair|happy|glad|pleased|agree[ds]?|grateful|live with|clear|final|about|regarding|since|following|concerning|feedback|hope|forward|posted|reasons?|going to|with (?:your|the)|best|wish\\w*|see|saw|luck|wait\\w*|help\\w*|part|role in|before|after|when|while|although|though|despite|even if|news|close|took|take|come|came|received?|got|reach\\w*|communicat\\w*|kind\\w*|details?|curious|interest\\w*|wonder\\w*|(?:not|n't|never|without|no intention) [^.!?\\n]{0,30}(?:question|challeng|disput|argu|chang|contest|doubt|appeal|complain|revers))";
/** The decision is named, and not accepted. */
const unaccepted = [
  `^(?=[^.!?\\n]{28})(?![^.!?\\n]*(?:\\?|\\b${accepting}\\b))[^.!?\\n]*\\b(?:your|the|this|that) (?:\\w+ )?(?:decision|choice|verdict|rejection|refusal|judge?ment)\\b(?: \\w+){0,4}`,
  "\\b(?:trouble|a hard time|difficult(?:y|ies)|problems?|hard for me|difficult for me|not easy for me) (?:with |in )?(?:to )?(?:accept|understand|believ|follow|agree)\\w*\\b(?: \\w+){0,3}",
  "\\b(?:don't|do not|cannot|can't|can not) (?:\\w+ )?agree\\b(?! more)",
  "\\b(?:admit|confess|concede)(?: that)? (?:the|you|it|your)\\b(?<=\\b(?:please|you|should|just|must)\\b[^.!?\\n]{0,40})(?: \\w+){0,4}",
  "\\bno (?:\\w+ )?(?:justification|excuse|grounds?) for\\b(?! my)(?: \\w+){0,2}",
  "\\b(?:leaves?|raises?) (?:\\w+ )?(?:questions|doubts|a lot of)\\b(?: \\w+)?",
  "\\bonly explain\\b(?: \\w+){0,5}",
];

/** Others are blamed, or asked what they cannot answer. */
const blamed = [
  "\\b(?:you|the panel|your \\w+|the interviewers?|the manager|somebody|someone|they) (?:should|ought to)(?: not|n't)? have\\b(?! (?:received|got|had my|an e-?mail))(?: \\w+){0,4}(?<!\\b(?:anything|what|something|which|if|that) (?:else )?you [^.!?\\n]*)",
  "\\b(?:no|hardly a|not a|a poor|a bad|a strange|an odd) (?:\\w+ )?reasons? (?:to|for) (?:reject|refus|turn|not|dismiss|say|exclud|drop|fail)\\w*\\b(?: \\w+)?",
  "\\b(?:does not|doesn't|do not|don't|did not|didn't) (?:automatically |necessarily )?mean (?:that )?I\\b(?: \\w+){0,4}",
  "\\b(?:something|somebody|someone) (?:must|has to|seems to) have\\b(?: \\w+){0,3}",
  "\\b(?:mixed|mix|muddled|swapped|confused) (?:\\w+ )?(?:up )?my\\b(?<=\\byou\\b[^.!?\\n]{0,30})(?: \\w+){0,3}",
  "^\\W*(?:so |and |but )?(?:is|are|was|were|do|does|did) (?:a|an|you|your|one|it|that|this|two|ten|the)\\b[^.!?\\n]{0,60}\\b(?:really|always|more important than|truly|seriously|honestly|enough to (?:judge|reject|decide|know))\\b(?: \\w+){0,4}",
  "\\b(?:you|the panel|your \\w+) (?:was|were|are|have been|has been) (?:\\w+ )?(?:unfair|unjust|biased|prejudiced|hasty|careless|unkind|dishonest|partial|one-sided|blind|deaf|narrow-minded|arrogant|rude|unprofessional|too (?:quick|hasty|harsh|hard|strict|impressed))\\b(?: \\w+){0,3}",
  "\\blook(?:ed|ing)? at (?:it|this|everything|things|them|that) (?:once more|again|afresh|properly)\\b",
  "\\b(?:your|the) (?:\\w+ )?(?:loss|own fault)\\b(?! of)(?<=\\b(?:it is|it's|that is|that's|is) (?:your|the) (?:\\w+ )?(?:loss|own fault))",
];

/** The writer praises themselves over others. */
const boasted = [
  "\\b(?:I|my \\w+)\\b[^.!?\\n]{0,60}\\b(?:better|stronger|faster|harder|more \\w+) than (?:anyone|anybody|most|all of|the others?|others|him|her|them|whoever|many|you (?:say|think|claim|believe|gave|wrote|expected))\\b(?<!\\b(?:no|not|n't|never|nobody|hope|hoped|learn\\w*|will|next|would like|want|how)\\b[^.!?\\n]{0,70})(?: \\w+)?",
  "\\bI(?:'m| am| was| would be| would have been) (?:\\w+ )?(?:the|a) (?:far |much |clearly )?(?:better|stronger|best|strongest|safer|obvious|natural|logical) (?:candidate|choice|person|one|applicant|fit|match)\\b(?<!\\b(?:not|n't|never|why|how|whether|if|become|be) (?:\\w+ )?(?:the|a) (?:\\w+ )?(?:better|stronger|best|strongest|safer|obvious|natural|logical) \\w+)",
  "\\bI (?:had|have|brought|showed|gave|got|offer|offered) (?:\\w+ )?the (?:best|strongest|most|highest) (?:\\w+ )?(?:references?|results?|qualifications?|experience|marks?|scores?|answers?|test|certificates?|training|record|cv|skills?)\\b(?: \\w+)?",
  "\\bI(?:'ve| have| had) never (?:\\w+ )?(?:failed|been (?:rejected|refused|turned down)|lost|had (?:such|a bad))\\b(?: \\w+){0,3}",
  "\\bI would have (?:done|made|been|filled|fitted) (?:\\w+ ){0,3}?(?:better|well|excellent|great|good|perfect\\w*)\\b(?! (?:to|if|prepared))(?: \\w+){0,3}",
  "\\b(?:and|as) you know it\\b",
  "\\byou know (?:very well|full well|as well as I do|perfectly well)\\b(?: \\w+){0,3}",
  "\\b(?:gone|go|went) my way\\b",
];

export const protests: readonly string[] = [...unaccepted, ...blamed, ...boasted];
