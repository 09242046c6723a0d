#!/usr/bin/env python3
"""Reads the GraphML of every example and golden input with NetworkX, and holds it against the same theory as JSON.

usage: networks_test.py PATH-OF-THEORYC

What leads to what is worked out anew here, from the slots and links that the JSON has.
"""
import collections
import itertools
import json
import pathlib
import re
import subprocess
import sys
from xml.etree import ElementTree

import networkx

import validate_json

PROJECT = validate_json.PROJECT
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
TYPES = {"boolean": {"true", "false"}, "int": int, "long": int, "float": float, "double": float, "string": str}
# Of NMTOKEN in XML 1.0.
NAME = re.compile(
    "[-.:_0-9A-Za-z\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]+"
)
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
RANKS = {"resource": 0, "reasoning": 1, "mechanism": 2, "outcome": 3}
DIRECTIONS = {"less": -1, "low": -1, "no": -1}


def complaints_of_form(text):
    """What the schema of GraphML, which may not be fetched, would not let pass."""
    root = ElementTree.fromstring(text)
    if root.tag != GRAPHML + "graphml":
        yield f"begins with {root.tag}"
    tags = [child.tag.removeprefix(GRAPHML) for child in root]
    if tags != ["key"] * (len(tags) - 1) + ["graph"]:
        yield f"holds {tags}"
    keys = {key.get("id"): key for key in root.iter(GRAPHML + "key")}
    if len(keys) != len(tags) - 1:
        yield "has two keys of one id"
    for name, key in keys.items():
        if key.get("for") not in ("graph", "node", "edge") or key.get("attr.type") not in TYPES:
            yield f"{name} is for {key.get('for')} and a {key.get('attr.type')}"
            return
    graph = root.find(GRAPHML + "graph")
    nodes = [node.get("id") for node in graph.findall(GRAPHML + "node")]
    edges = graph.findall(GRAPHML + "edge")
    names = nodes + [edge.get("id") for edge in edges] + list(keys) + [graph.get("id")]
    for name, times in collections.Counter(names).items():
        if times > 1:
            yield f"has {times} of {name}"
        if not NAME.fullmatch(name):
            yield f"{name} is no name in XML"
    for edge in edges:
        if not {edge.get("source"), edge.get("target")} <= set(nodes):
            yield f"{edge.get('id')} ends nowhere"
    for owner in [graph, *graph]:
        yield from complaints_of_data(owner, keys)


def complaints_of_data(owner, keys):
    domain = owner.tag.removeprefix(GRAPHML)
    seen = set()
    for data in owner.findall(GRAPHML + "data"):
        key = keys.get(data.get("key"))
        if key is None or key.get("for") != domain or data.get("key") in seen:
            yield f"{owner.get('id')} has odd data {data.get('key')}"
            continue
        seen.add(data.get("key"))
        allowed = TYPES[key.get("attr.type")]
        try:
            fits = data.text in allowed if isinstance(allowed, set) else allowed(data.text or "") is not None
        except ValueError:
            fits = False
        if not fits:
            yield f"{owner.get('id')}: `{data.text}` is no {key.get('attr.type')}"


def end_of(use):
    """A use at an end of a claim."""
    hedge, is_negated = use.get("hedge", ""), use.get("negated", False)
    return {"node": use["construct"], "sign": sign_of(use), "hedge": hedge, "not": is_negated}


def end_at(node):
    """The same of what is no construct."""
    return {"node": node, "sign": +1, "hedge": "", "not": False}


def sign_of(use):
    sign = DIRECTIONS.get(use.get("direction"), +1)
    return -sign if use.get("negated") else sign


class Expected:
    """The nodes and edges that a theory as JSON ought to give."""

    def __init__(self, theory):
        self.theory = theory
        self.configurations = {one["id"]: one for one in theory["configurations"]}
        self.sources = {one["id"]: self.sources_of(one["id"]) for one in theory["configurations"]}
        self.edges = {}
        self.sets = 0
        imported = [one["file"] for one in theory["imports"]]
        self.own = [one for one in theory["configurations"] if one.get("place", {}).get("file") not in imported]
        for one in self.own:
            self.add_configuration(one)
        for link in theory["links"]:
            if link["place"]["file"] not in imported:
                self.add_link(link)

    @staticmethod
    def cited(evidence):
        for citation in evidence:
            if citation["stance"] in ("supported by", "refined by"):
                yield citation["source"]

    @staticmethod
    def contests(evidence):
        return any(citation["stance"] == "contested by" for citation in evidence)

    def evidence_of(self, name):
        """All that is cited for a configuration, its slots, its links and its parts."""
        one = self.configurations[name]
        slots = list(one.get("slots", ()))
        for slot in slots:
            slots.extend(slot.get("guards", ()))
        found = list(one.get("evidence", ()))
        for slot in slots:
            found.extend(slot.get("evidence", ()))
        for link in self.theory["links"]:
            if link.get("configuration") == name:
                found.extend(link.get("evidence", ()))
        for part in self.theory["configurations"]:
            if part.get("partOf") == name:
                found.extend(self.evidence_of(part["id"]))
        return found

    def sources_of(self, name):
        evidence = self.evidence_of(name)
        return set(self.cited(evidence)), self.contests(evidence)

    def ends(self, slots):
        for slot in slots:
            for use in slot.get("uses", ()):
                yield end_of(use)
            if slot.get("pending"):
                yield end_at(("pending", id(slot)))

    def add_configuration(self, one):
        slots = one.get("slots", ())
        path, last = [], 0
        for slot in slots:
            if slot["kind"] not in RANKS:
                continue
            if not slot.get("then"):
                last = RANKS[slot["kind"]]
                same = [stage for stage in path if not stage[1] and stage[2][0]["kind"] == slot["kind"]]
                if same:
                    same[0][2].append(slot)
                    continue
            path.append((last, slot.get("then", False), [slot]))
        path = [stage for _, _, stage in sorted(path, key=lambda stage: stage[0])]
        for before, behind in itertools.pairwise(path):
            self.add_claim(before, behind, "effect", one)
        first = path[0] if path else []
        for slot in slots:
            kind = {"actor": "actor", "where": "condition"}.get(slot["kind"], "effect")
            if slot["kind"] in ("context", "trigger", "intervention", "actor", "where"):
                self.add_claim([slot], first, kind, one)
            for guard in slot.get("guards", ()):
                if guard["kind"] == "where":
                    self.add_claim([guard], [slot], "condition", one)

    def add_claim(self, before, behind, kind, one):
        heads, tails = list(self.ends(before)), list(self.ends(behind))
        if not heads or not tails:
            return
        if len(heads) > 1 and len(tails) > 1:
            self.sets += 1
            middle = end_at(("set", self.sets))
            pairs = [(head, middle) for head in heads] + [(middle, tail) for tail in tails]
        else:
            pairs = [(head, tail) for head in heads for tail in tails]
        for head, tail in pairs:
            self.add(head, tail, kind, one["id"], *self.sources[one["id"]])

    def add_link(self, link):
        kind = link["verb"] if link["verb"] in ("blocks", "moderates") else "effect"
        turn = -1 if link["verb"] in ("decreases", "blocks") else +1
        head, tail = end_of(link["from"]), end_of(link["to"])
        head["sign"] *= turn
        evidence = link.get("evidence", ())
        self.add(head, tail, kind, link.get("configuration"), set(self.cited(evidence)), self.contests(evidence))

    def add(self, head, tail, kind, configuration, sources, is_contested):
        if head["node"] == tail["node"]:
            return
        is_cause = kind in ("effect", "blocks")
        sign = head["sign"] * tail["sign"] if is_cause else -head["sign"] if head["not"] else head["sign"]
        if kind == "condition" and head["not"]:
            kind = "exclusion"
        hedges = {head["hedge"], tail["hedge"]} - {""}
        is_hedged = bool(hedges) and kind in ("effect", "blocks", "moderates")
        key = (head["node"], tail["node"], kind, is_hedged)
        edge = self.edges.setdefault(key, collections.defaultdict(set) | {"contested": False, "claims": 0})
        edge["signs"].add(sign)
        edge["hedges"] |= hedges
        edge["cmocs"] |= {configuration} - {None}
        edge["sources"] |= sources
        edge["contested"] |= is_contested
        edge["claims"] += 1

    def sign_in_words(self, kind, signs):
        if kind in ("effect", "blocks"):
            return "mixed" if len(signs) > 1 else "-" if -1 in signs else "+"
        if kind == "actor" or -1 not in signs:
            return None
        return "mixed" if len(signs) > 1 else "-"

    def edges_between_constructs(self):
        for (head, tail, kind, _), edge in self.edges.items():
            if isinstance(head, str) and isinstance(tail, str):
                sign = self.sign_in_words(kind, edge["signs"])
                words_of = [frozenset(edge[key]) for key in ("hedges", "cmocs")]
                yield (head, tail, kind, sign, *words_of, len(edge["sources"]), edge["contested"], edge["claims"])

    def sources_of_construct(self, construct):
        evidence = construct.get("evidence", ())
        sources, is_contested = set(self.cited(evidence)), self.contests(evidence)
        for one in self.own:
            slots = list(one.get("slots", ()))
            for slot in slots:
                slots.extend(slot.get("guards", ()))
            if any(use["construct"] == construct["id"] for slot in slots for use in slot.get("uses", ())):
                sources |= self.sources[one["id"]][0]
                is_contested |= self.sources[one["id"]][1]
        return len(sources), is_contested


def words(value):
    return frozenset(value.split("; ")) if value else frozenset()


def complaints(text, theory):
    """What is wrong with a network of that theory."""
    if of_form := list(complaints_of_form(text)):
        yield from of_form
        return
    network = networkx.parse_graphml(text)
    expected = Expected(theory)
    kinds = collections.Counter(data["kind"] for _, data in network.nodes(data=True))
    if kinds["construct"] != len(theory["constructs"]):
        yield f"{kinds['construct']} constructs, not {len(theory['constructs'])}"
    if kinds["set"] != expected.sets:
        yield f"{kinds['set']} sets, not {expected.sets}"
    if network.number_of_edges() != len(expected.edges):
        yield f"{network.number_of_edges()} edges, not {len(expected.edges)}"
    constructs = [name for name, data in network.nodes(data=True) if data["kind"] == "construct"]
    name_of = dict(zip(constructs, (one["id"] for one in theory["constructs"])))
    for name, one in zip(constructs, theory["constructs"]):
        yield from complaints_of_node(network.nodes[name], one, expected)
    found = collections.Counter(
        (
            *(name_of[head], name_of[tail], data["kind"], data.get("sign"), words(data.get("hedge"))),
            *(words(data.get("cmocs")), data["sources"], data["contested"], data["weight"]),
        )
        for head, tail, data in network.edges(data=True)
        if head in name_of and tail in name_of
    )
    wanted = collections.Counter(expected.edges_between_constructs())
    for edge in (found - wanted).keys():
        yield f"has {edge}"
    for edge in (wanted - found).keys():
        yield f"lacks {edge}"


def complaints_of_node(data, one, expected):
    sources, is_contested = expected.sources_of_construct(one)
    is_declared = one.get("declared", True)
    wanted = {"label": one["label"] or None, "sources": sources, "contested": is_contested, "declared": is_declared}
    if is_declared:
        wanted["definition"] = one.get("attributes", {}).get("description", [None])[0] or None
    if one["home"] != "construct":
        wanted["role"] = one["home"]
    for key, value in wanted.items():
        if isinstance(value, str):
            value = UNWRITABLE.sub("\ufffd", value)
        if data.get(key) != value:
            yield f"{one['id']}: {key} is {data.get(key)!r}, not {value!r}"


# What is put wrong in a sound network by replacing one text.
SOWN = [
    ('attr.type="int"', 'attr.type="integer"'),
    ('for="node" attr.name="role"', 'for="edge" attr.name="role"'),
    ('<key id="node-role"', '<key id="node-kind"'),
    ('source="construct-', 'source="nowhere-'),
    ('<edge id="edge-1"', '<edge id="edge-0"'),
    ('<data key="node-kind">construct', '<data key="node-kind">set'),
    ('<data key="node-label">', '<data key="node-label">Not '),
    ('<data key="node-contested">false', '<data key="node-contested">no'),
    ('<data key="edge-kind">effect', '<data key="edge-kind">blocks'),
    ('<data key="edge-sign">+', '<data key="edge-sign">-'),
    ('<data key="edge-weight">1', '<data key="edge-weight">2'),
    ('<data key="edge-cmocs">', '<data key="edge-cmocs">C0; '),
    ('<data key="edge-sources">0', '<data key="edge-sources">7'),
]


def unseen_faults(text, theory):
    """Faults in a sound network that this script would not report."""
    for sound, other in SOWN:
        assert sound in text, sound
        if not list(complaints(text.replace(sound, other, 1), theory)):
            yield f"nobody says: {other}"


def built(theoryc, theory, kind):
    answer = subprocess.run(
        [theoryc, "build", theory.name, "--emit", kind, "--draft", "-o", "-"],
        cwd=theory.parent,
        capture_output=True,
        check=False,
    )
    if answer.returncode not in (0, 1, 2):
        raise SystemExit(f"{theory}: exit {answer.returncode}\n{answer.stderr.decode()}")
    return answer.stdout if answer.returncode == 0 else None


def main(theoryc):
    read = wrong = edges = 0
    sound = PROJECT / "examples" / "ripples" / "ripples.theory"
    for fault in unseen_faults(built(theoryc, sound, "graphml").decode(), json.loads(built(theoryc, sound, "json"))):
        wrong += 1
        print(fault)

    def check(theory, name):
        nonlocal read, wrong, edges
        document, text = built(theoryc, theory, "json"), built(theoryc, theory, "graphml")
        if document is None or text is None:
            return
        found = list(complaints(text.decode(), json.loads(document)))
        read += 1
        wrong += bool(found)
        edges += text.count(b"<edge ")
        for complaint in found[:5]:
            print(f"{name}: {complaint}")

    validate_json.for_each_theory(check)
    print(f"{read} networks with {edges} edges, something wrong in {wrong} of them")
    return 1 if wrong or not edges else 0


if __name__ == "__main__":
    sys.exit(main(str(pathlib.Path(sys.argv[1]).resolve())))
