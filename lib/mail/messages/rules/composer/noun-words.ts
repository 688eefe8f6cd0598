// Words that are known as heads of a noun phrase. One that is missing here makes a jotting one that is asked about.

const list = (text: string) => new Set(text.split(/\s+/).filter(Boolean));

/** Nouns that are counted, and so need an article in the singular. None of them is a common verb. */
const counted = list(
  `list academy account accountant actor agency agenda agent airline airport algorithm allergy analyst apartment app apprentice apprenticeship
  archive assembly assessment assistant author backlog bakery balance bar basement battery beach bicycle bike board boat boiler booklet
  bottle boundary brand brewery bridge brochure budget building bus business cafe café calendar camera campaign canteen car career carer
  catalogue category century certificate chain champion chapel chapter charity chart checklist chef child choir church cinema city class
  classroom client clinic clinician clock code college colleague committee community company competition competitor computer conference
  consultant contract contractor convention cooperative corridor council counter country county course court craftsman culture curriculum
  customer cycle dashboard database deadline decision department depot designer desk device diary dictionary director dispensary display
  district doctor document donor door driver economy editor election electrician employee employer engine engineer event exam example
  executive exhibition extension facility factory family farm farmer festival film firm fleet flood floor folder forecast forest forklift
  formula foundation founder framework freezer fridge funder gallery garage garden gardener gate girl glacier goal greenhouse group guard
  guest guideline gym habitat hall handbook handover harbour hive hospice hospital hostel hotel house idea incident incinerator index
  industry initiative institute institution instructor instrument internship interview inventory island job journal journey kiln kitchen
  lab laboratory lake landlord language laptop lathe lawyer leader leaflet league lecture lesson library licence line loan lobby
  location lorry machine magazine manager manual map mentor menu method metro mill mine minister mission model module monitor motor
  mould museum network newsletter newspaper nursery nurse office officer operator opportunity orchard orchestra oven owner pallet panel
  parent park partner partnership party passenger patient pattern pavement penalty person phase philosophy photo phrase piano pilot
  pipeline platform plot poem policy politician pond pool port portal portfolio poster principle printer prison problem procedure process
  producer product professor profile programme project proposal prospectus protocol prototype province pub publisher pupil pump quarry
  quarter query question questionnaire receptionist recipe refinery region register regulation regulator relationship resident restaurant
  river road roadmap robot role roof room roster rota round route router salon scanner scheme scholarship school scientist screen script
  season section sector seller seminar sensor sentence server service shelf shelter shift shortage site sister skill society solution song
  species spreadsheet square stable stadium stage stakeholder standard statement station statue strategy street student studio supermarket
  supervisor supplier surface surgeon surgery survey system table tablet tank teacher team technician technique telephone template
  tenant tender term terminal theatre theme theory therapist thesis timetable tool topic town toy tractor trainee tram trend trial tribunal
  truck tunnel tutor union unit university user vaccine vacancy valley van vehicle vendor venue version vessel vet viaduct video village
  vineyard virus volunteer voucher ward warehouse warranty website week weekend wheel window wing workshop worker yard year zone
  month day evening night morning volume oven audience dataset cohort subsidiary invoice interface pension premises quota
  rehearsal stocktake handset helpdesk helpline hotline intranet inspection installation assignment assessment appointment agreement
  announcement arrangement argument department document experiment instrument investment monument movement payment pavement segment
  settlement shipment tournament treatment collection connection constitution corporation direction discussion edition election exception
  expedition faction fraction function generation intersection invention lotion location mention mission motion nation notion occasion
  operation opinion option organisation organization pension population portion position presentation profession promotion question
  reaction reception recommendation reservation revolution section selection session situation solution station subscription tradition
  transaction version vision wave curve pallet lifeboat rollout shutdown takeover turnaround layout checkout startup setup merger expansion migration restructure relaunch backup outage apron ladle complaint delivery harvest allotment animal article award bag bath bell bill bin bird block blog bottleneck bowl box branch brick briefing broker bug butcher button cabin cake camp canal candidate carpenter carpet case cell ceremony chair chamber chimney circuit claimant clause cluster coach coast column comment commission commuter concert concept container cottage couple crop crossing cup cupboard curator dancer decade defect degree demo dentist detail dish dog donation draft drawing drone duty edge emergency entrance entry episode error estate evaluation expert explosion faculty fence fisherman flag flight flower flyer forum fountain franchise friend gap garment gift grant guidebook hairdresser hangar hedge helicopter highway hill hole horse icon image injury insect instruction investor jetty keyboard kit ladder lamp laser leaf letter level locker logo lounge magnet marker mast meal mechanic membership message microscope migrant milestone minibus mistake mortgage motorway mountain musician neighbour nest niche novel obstacle opera outlet package page painter painting pair passport path pedestrian percentage photographer pipe pitch pole prize prosecutor puzzle rack radio rail ramp ranger receipt receiver reform refugee remedy restorer retailer reviewer rig ritual rocket rope sailor sanctuary sandwich satellite scaffold scandal scene scholar sculptor sculpture seat secretary sheet shirt shoe shuttle skeleton slide slogan slot socket soldier spa stall stamp steward stone storm stove stream stylist suburb summit tailor tap task taxi telescope temple tent terrace thermometer thread tile title toilet tower trail trainer tray tree trolley tyre uniform valve variety vase vault victim villa violin waitress wardrobe watchmaker wedding weekday wheelchair yacht zoo meeting member metre archive barrier beam bond cage carriage casserole cathedral checkpoint clinic coffin colony compartment compressor corner crate crossroads curtain dam diagram dialect dinghy dock drum elevator escalator estuary excavator exhibit fabric fixture formula frigate fund gasket gearbox generator genome glossary greenhouse habit headset heater hydrant implant inbox inlet inquest insert ledger lever lobby lodge manor marina mascot mattress memo memoir mosaic motel nozzle nurse oar outpost overview parcel patch permit pigment plinth podium postcode precinct prefix probe propeller quay radar raft rebate reel reef rehearsal replica roof roundabout rudder runway sequence shed shortlist silo site sketch skipper snag spire sprint stadium starter stretcher subtitle syndicate tapestry tariff textbook theorem toolbox trailer transcript transformer translator trench trustee tube typeface usher vineyard walkway weir wharf workbench wreck loom quilt sawmill tannery ferry trawler reservoir dam turbine`,
);

/** Nouns without an article, as "about recruitment". */
const mass = list(
  `reporting noise moss soil accessibility accounting acting administration advertising advice agriculture airfreight archaeology art asbestos attendance attrition
  automation baking banking beer biology bookkeeping branding bread bureaucracy business cardboard care cargo cash catering cement
  cheese chemistry childcare churn clay cleaning climate cloth clothing coaching coal coffee collaboration commerce communication
  compliance compost concrete conservation consolidation construction content copper copyright cotton counselling courage creativity
  crime cutlery dairy data debt decoration dementia design development diabetes digitisation disability distribution diversity
  documentation drainage dust dyslexia e-commerce economics editing education electricity employment energy engagement engineering English
  entertainment equality equipment erosion ethics evidence expertise farming fashion feedback finance fishing fitness flooding flour food
  football footfall forecasting forestry fraud freight French fruit fuel funding fundraising furniture gas German glass gold governance
  grain grammar grass growth hardware harassment healthcare health heating history homework honey hospitality housekeeping housing humidity
  hunger hygiene inclusion income inflation influenza information infrastructure ink innovation insulation insurance integration inventory
  iron irrigation joinery journalism justice knowledge labelling labour land leadership leather legislation lighting literacy logistics
  luggage machinery maintenance malaria management manufacturing marketing mathematics maths meat mechanics media medicine mentoring
  merchandise metal mileage milk mining money morale music nursing nutrition occupancy oil onboarding outsourcing overtime packaging packing
  paint paperwork parking paving payroll peat physics planning plastic plumbing poetry police policing politics pollution post pottery
  poverty power prevention pricing printing privacy procurement production productivity profit property prosecution provision psychology
  publicity publishing purchasing quality racism recruitment recycling refurbishment rehabilitation reinsurance research restoration
  retail retention revenue rice rigging roofing rubber safeguarding safety sand sanitation scaffolding scheduling science seating security
  sewage shipping shopping signage silver sleep snow soap software soil space spelling staffing stationery steel storage stress sugar
  sustainability teamwork technology testing textiles timber tobacco tourism traceability trade traffic training transparency transport
  travel troubleshooting turnover typing vandalism ventilation violence visibility wastage water weather welding welfare wellbeing wheat
  wine wiring wood wool work workload writing youth yoga zoology anatomy geology geography ecology botany sociology law stock waste damp gravel aluminium plywood asphalt tarmac mud salt vinegar cider whisky juice beef pork poultry hay ivory lace silk linen denim nylon yarn wax resin glue foam slate marble granite limestone plaster mortar grease diesel petrol oxygen hydrogen nitrogen carbon methane radiation rainfall sunlight daylight luck jewellery footwear calligraphy choreography photography radiography physiotherapy chemotherapy dialysis anaesthesia triage respite bereavement fostering truancy numeracy phonics bullying tuition plagiarism marking syntax vocabulary barley oats wheat hardwood porcelain stoneware glazing masonry carpentry upholstery embroidery tailoring weaving dyeing printmaking bookbinding conservation zoning demolition dredging drilling excavation surveying surveillance cybersecurity encryption telemetry analytics cloud bandwidth latency throughput downtime uptime authentication debugging refactoring monitoring observability payroll invoicing taxation auditing underwriting arbitration litigation mediation probation parole custody evangelism worship prayer yeast flooding coursework fieldwork teamwork shiftwork casework groundwork paperwork woodwork metalwork brickwork stonework needlework homecare footfall shrinkage spoilage breakage pilferage theft arson`,
);

/** Plurals that do not end in -s, and words that take a verb without -s. */
const unmarkedPlurals = list(
  "people staff team half most children men women police data media cattle sheep fish some many all few both others more none everyone youth majority crew family committee council government feet teeth mice",
);

/** Places and things that are on known ground: "sit in corridor" is "in the corridor". A home, a school or a prison may go without. */
const goesWithout = list(
  "school college university prison hospital church home court university town work bed class sea",
);

/** Words that say how something is, and make no noun phrase at its end: "cold room too small". */
const describing = list(
  `able absent afraid alone angry asleep available awful awkward bad bare behind big blunt boring brilliant broken busy capped careful
  careless cheap clean clear clever clunky cold complex confused confusing cool cramped crowded cruel dark dated dead dear decent deep dense
  different difficult dirty down dry due dull early easy empty enough exhausted expensive faint fair far fast faulty fine flat fragile free
  fresh friendly frozen full fun funny gentle glad gone good great grey happy hard harsh heavy helpful high hopeless hot huge ill
  important impossible inside interested keen kind large late lazy less light likely limited little live local lonely long loose loud low
  lucky mad manual massive mean messy mild minimal missing mixed modern more naive narrow nasty neat necessary new nice noisy normal odd off
  old open out outside over overdue overworked paid painful patchy perfect plain pleased poor popular possible pretty private proud quick
  quiet random rare raw ready real remote rich right rough rude sad safe same scarce secure serious shallow sharp short shy sick silent
  simple skint slack slow small smart smooth soft solid sore sour spare stale steep sticky stiff strange strict strong stuck stupid sudden
  sure tall tense terrible thick thin tidy tight tiny tired top tough tricky ugly unable understaffed unfair unhappy unsure up upset
  urgent useful useless vague vital wary weak weird well wet whole wide wild wise worn worried worse worth wrong young
  too very so quite rather really always never often again now soon yet already still daily weekly monthly yearly twice once abroad
  tomorrow yesterday today everywhere nowhere somewhere here there away ago alike apart aside forward onwards`,
);

/** Nouns that end as an adverb or an adjective does. */
const despiteEnding = list(
  "supply family reply assembly anomaly monopoly july italy ally jelly lily rally belly bully fly",
);

const singularOf = (word: string): string[] => [
  word.replace(/s$/, ""),
  word.replace(/es$/, ""),
  word.replace(/ies$/, "y"),
  word.replace(/ves$/, "f"),
];

export const isCounted = (word: string) => counted.has(word);
export const isMass = (word: string) =>
  mass.has(word) || (/\p{L}{3,}(?:ness|ship|isation|ization|ology)$/u.test(word) && !counted.has(word));
/** "queues", of a noun that is no verb. */
export const isKnownPlural = (word: string) =>
  /s$/.test(word) && !/ss$/.test(word) && singularOf(word).some((item) => item !== word && counted.has(item));
export const isPluralLike = (word: string) =>
  unmarkedPlurals.has(word) || (/\p{L}s$/u.test(word) && !/(?:ss|us|is|['’]s)$/.test(word) && !counted.has(word));
export const maybeDescribes = (word: string) =>
  describing.has(word) ||
  (!counted.has(word) &&
    !mass.has(word) &&
    !despiteEnding.has(word) &&
    /(?:ly|[^cglmrt]y|[^aeiou][tr]y|ic|ive|al|ous|ful|less|able|ible|ish|ant|ent|ward|wards)$/.test(word) &&
    !/(?:ity|ety|ery|ory|ary)$/.test(word));
export const isDescription = (word: string) => describing.has(word);
export const goesWithoutArticle = (word: string) => goesWithout.has(word);

/** "sales target", "goods depot": plurals that come before a noun. */
export const modifiers = new Set(
  "sales goods customs sports systems services parts accounts operations patients".split(" "),
);
