"""What the prose says will happen, each as a function that must return true."""

CLAIMS = {}


def claim(proof):
    CLAIMS[proof.__name__] = proof
    return proof


@claim
def and_is_learned():
    return True
