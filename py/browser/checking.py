"""A Claim, run in the reader's own browser."""

import json
from collections.abc import Callable

from browser.bridge import fault_of
from kit import TeachingError
from kit.errors import unknown
from kit.find import find_claims
from kit.proving import progress
from kit.proving.claim import prove


def check(name: str, report: Callable[[float], None]) -> str:
    """Run a claim: its Evidence as JSON, or `{"fault": …}` with what went wrong, in words.

    `report` is called with a fraction from 0 to 1 as it goes on.
    """
    progress.listen(report)
    try:
        claims = find_claims()
        if name not in claims:
            raise unknown("claim", name, claims)
        answer = prove(claims[name]).to_json()
    except TeachingError as refused:
        answer = {"fault": str(refused)}
    except BaseException as fault:  # the reader's code may raise anything
        answer = fault_of(fault)
    finally:
        progress.listen(None)
    return json.dumps(answer)
