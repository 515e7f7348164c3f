"""Harvests a repository as a documentary portal would, with Sickle, and tells what it took: a JSON line."""

import json
import sys

from sickle import Sickle
from sickle import oaiexceptions as refused

sickle = Sickle(sys.argv[1])
identify = sickle.Identify()
records = list(sickle.ListRecords(metadataPrefix="oai_dc"))
kept = [record for record in records if not record.deleted]


def ask(verb, arguments):
    """What a verb answers; of one that Sickle has no method for, the error that it would raise."""
    if hasattr(sickle, verb):
        answer = getattr(sickle, verb)(**arguments)
        return list(answer) if verb.startswith("List") else answer
    code = sickle.harvest(verb=verb, **arguments).xml.find(".//{*}error").get("code")
    raise getattr(refused, code[0].upper() + code[1:])(verb)


errors = []
for verb, arguments in [
    ("Nothing", {}),
    ("ListRecords", {"metadataPrefix": "oai_dc", "from": "2100-01-01"}),
    ("GetRecord", {"metadataPrefix": "oai_dc", "identifier": "oai:nothing"}),
    ("ListRecords", {"resumptionToken": "x"}),
]:
    try:
        ask(verb, arguments)
    except Exception as error:  # What Sickle raises has no base of its own.
        errors.append(type(error).__name__)
one = sickle.GetRecord(metadataPrefix="oai_dc", identifier=kept[0].header.identifier)
assert one.metadata["title"] == kept[0].metadata["title"]
print(
    json.dumps(
        {
            "name": identify.repositoryName,
            "records": len(kept),
            "deleted": len(records) - len(kept),
            "identifiers": len(list(sickle.ListIdentifiers(metadataPrefix="oai_dc"))),
            "titles": sum(1 for record in kept if record.metadata["title"]),
            "sets": len(list(sickle.ListSets())),
            "errors": errors,
        }
    )
)
