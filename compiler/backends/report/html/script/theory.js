// The theory as data: what works where, and what follows from what.
const theory = JSON.parse(document.getElementById("theory-data").textContent);

const configurations = new Map(theory.configurations.map((one) => [one.anchor, one]));
const constructs = new Map(theory.constructs.map((one) => [one.anchor, one]));
const sections = new Map(theory.sections.map((one) => [one.anchor, one]));
const sources = new Map(theory.sources.map((one) => [one.anchor, one]));

const usesOf = new Map(theory.constructs.map((one) => [one.anchor, []]));
const ripplesInto = new Map(theory.configurations.map((one) => [one.anchor, []]));
for (const configuration of theory.configurations) {
  for (const use of configuration.uses)
    usesOf.get(use.construct)?.push({ configuration: configuration.anchor, role: use.role });
  for (const ripple of configuration.ripples)
    ripplesInto.get(ripple.to)?.push({ ...ripple, from: configuration.anchor });
}

function isWithin(section, outer) {
  for (let at = section; at; at = sections.get(at)?.parent) if (at === outer) return true;
  return false;
}

function configurationsIn(section) {
  return theory.configurations.filter((one) => isWithin(one.section, section)).map((one) => one.anchor);
}

function nameOf(anchor) {
  const configuration = configurations.get(anchor);
  if (configuration)
    return `CMOC ${configuration.name}${configuration.title ? `: ${configuration.title}` : ""}`;
  return constructs.get(anchor)?.label ?? sections.get(anchor)?.title ?? sources.get(anchor)?.name ?? "";
}

function rolesOf(construct, configuration) {
  const roles = usesOf.get(construct).filter((use) => use.configuration === configuration);
  return [...new Set(roles.map((use) => use.role))];
}

function isKnown(anchor) {
  return configurations.has(anchor) || constructs.has(anchor) || sections.has(anchor);
}

// The configurations that something is about or works in, and the constructs at work in it.
function relationsOf(anchor) {
  if (configurations.has(anchor))
    return {
      configurations: new Set([anchor]),
      constructs: new Set(configurations.get(anchor).uses.map((use) => use.construct)),
    };
  if (constructs.has(anchor))
    return {
      configurations: new Set(usesOf.get(anchor).map((use) => use.configuration)),
      constructs: new Set([anchor]),
    };
  const inside = configurationsIn(anchor);
  return {
    configurations: new Set(inside),
    constructs: new Set(inside.flatMap((one) => configurations.get(one).uses.map((use) => use.construct))),
  };
}

// How much of the theory speaks of it: added to the words of a box for those who do not see it.
function reachOf(anchor) {
  return configurations.has(anchor) ? "" : `, in ${plural(relationsOf(anchor).configurations.size, "CMOC")}`;
}

// What is chosen, in words.
function descriptionOf(anchor) {
  const related = relationsOf(anchor).configurations.size;
  if (configurations.has(anchor)) return nameOf(anchor);
  if (sections.has(anchor)) return `Section ${nameOf(anchor)}, ${plural(related, "CMOC")}`;
  const role = constructs.get(anchor).role;
  return `${nameOf(anchor)}${role ? `, ${role}` : ""}, in ${plural(related, "CMOC")}`;
}
