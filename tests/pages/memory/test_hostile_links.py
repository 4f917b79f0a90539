"""Two hundred links of an enemy: the page says what is wrong with each, and lives."""

from random import Random
from urllib.parse import quote

LINKS = 200
GOOD = [
    "at=learner&learner=rate=5/rate:2/3:step/train/+20&hopper=drop/+9&end",
    "at=board&board=goal=50/spot:4,1.5/2:ask:right/go/+30/echo.2:step/past:3&end",
    "at=hopping&learner-2=rate:5/step&end",
]
WORDS = [
    *("__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__class__"),
    *("__init__", "handle", "run", "values", "on_step", "NaN", "Infinity", "-1", "1e400", "nan"),
    *("9" * 30, " ", "\x00", "\u202e", "😀", "ä", "<script>alert(1)</script>", "';alert(1)//"),
    *(
        "<img src=x onerror=alert(1)>",
        "javascript:alert(1)",
        "http://example.com/x.js",
        "../../etc",
    ),
    *("{{7*7}}", "${alert(1)}", "%00", "%zz", "%", "&", "=", "/", ":", ".", "+", "++", "-", "end"),
]
SIGNS = "&=/:.+-%,#<>\"'\\ \n0aé€😀"


def hostile(chance: Random) -> str:
    """A link like ours to which something is done; or nothing like ours at all."""
    good, word = chance.choice(GOOD), chance.choice(WORDS)
    cut, sign = chance.randrange(len(good)), chance.choice(SIGNS)
    group = chance.choice(["board", "echo", "learner", "nobody", "__proto__", "learner-2"])
    step = chance.choice(["learner", "stpe", "rate", "echo.", "board."])
    many = chance.choice([10, 10**5, 10**8])
    name = chance.choice(["rate", "step", "goal", "drop", "learner", "board", "end", "at"])
    kinds = [
        good[:cut],
        good[:cut] + sign + good[cut + 1 :],
        good[:cut] + word + good[cut:],
        good[:cut] + "%" + good[cut:],
        good.replace(name, word),
        good.replace(name, quote(word, safe="")),
        f"at=learner&{group}={quote(word, safe='')}&end",
        f"at=learner&learner=rate:{quote(word, safe='')}/mood:{quote(word, safe='')}&end",
        f"at=learner&{group}={step}{quote(word, safe='')}={quote(word, safe='')}&end",
        f"at={quote(word, safe='')}&learner=step&end",
        f"at=learner&board={many}:go&end",
        f"at=learner&learner=train/+{many}&end",
        "at=board&board=" + "/".join(["go", "back"] * chance.choice([90, 900, 9000])) + "&end",
        "at=learner&learner=rate:" + "9" * chance.choice([300, 50_000]) + "&end",
        "".join(chance.choice(SIGNS) for _ in range(chance.randrange(1, 60))),
        word,
    ]
    return chance.choice(kinds)


# Follows a link. A press elsewhere is answered when all before it has been. Resolves to the link as
# the browser has it, and to what the page says of it.
FOLLOW = """async (fragment) => {
  const notice = document.querySelector("[data-notice=broken]");
  const elsewhere = document.getElementById("hopper-2");
  const once = (target, event) => new Promise((done) => {
    target.addEventListener(event, done, { once: true });
  });
  notice.hidden = true;
  const before = location.hash;
  const followed = once(window, "hashchange");
  location.hash = fragment;
  if (location.hash !== before) await followed;
  const answered = once(elsewhere, "painted");
  elsewhere.querySelector("[name=reset]").click();
  await answered;
  return [location.hash.slice(1), location.hash === before, notice.hidden ? "" : notice.innerText];
}"""
FOREIGN = "() => document.querySelectorAll('script, img, iframe, object, link, base').length"


def test_two_hundred_hostile_links(reader, host, built):
    chance, dialogs, told = Random(10), [], []
    reader.page.on("dialog", lambda dialog: dialogs.append(dialog.message) or dialog.dismiss())
    reader.open(host.url("/hostile/", built / "site")).ready()
    foreign = reader.place.evaluate(FOREIGN)
    for _ in range(LINKS):
        fragment, is_known, words = reader.place.evaluate(FOLLOW, hostile(chance))
        told.append(words)
        looks_right = fragment.startswith("at=") and fragment.endswith("&end")
        assert words or is_known or looks_right or fragment == "", fragment
    assert sum(map(bool, told)) > LINKS / 2
    assert dialogs == []
    assert reader.place.evaluate(FOREIGN) == foreign

    for name in ("learner", "board", "learner-2"):
        figure = reader.figure(name)
        figure.press("reset")
        figure.wait_for_run("idle")
        for kind in ("fault", "refused", "busy"):
            assert not figure.note(kind).is_visible()
    reader.figure("learner").press("step")
    reader.figure("learner").wait("figure => figure.frame.readouts.epoch === '1'")
