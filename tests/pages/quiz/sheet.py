"""The questions of a page, as a reader answers them."""

ONE, SEVERAL, NUMBER, ORDER, PLACE = (
    "which_rate_jumps",
    "which_rates_arrive",
    "how_far_a_step_goes",
    "the_order_of_rates",
    "the_place_on_the_left",
)
RIGHT = ["slow", "fast", "endless"]


class Sheet:
    """The questions of the page, before a reader who has come to them."""

    def __init__(self, reader):
        self.reader, self.place = reader, reader.place
        self.question(ONE).scroll_into_view_if_needed()
        reader.wait(
            "(id) => document.querySelector(`#${id} [data-check]`).ariaDisabled === 'false'"
            " || document.querySelector('.question [data-mark]')",
            f"question-{ORDER}",
        )

    def question(self, name):
        return self.place.locator(f"#question-{name}")

    def choice(self, name, choice):
        return self.question(name).locator(f'[data-choice="{choice}"]')

    def pick(self, name, choice):
        self.choice(name, choice).locator("label").click()

    def check(self, name):
        self.question(name).get_by_role("button", name="Check").click()

    def type(self, number):
        self.question(NUMBER).locator("input").fill(number)
        self.check(NUMBER)

    def move(self, choice, word):
        self.choice(ORDER, choice).get_by_role("button", name=word).click()

    def press(self, place):
        self.question(PLACE).locator(f'[data-place="{place}"]').click()

    @property
    def order(self):
        choices = self.question(ORDER).locator("li")
        return choices.evaluate_all("(all) => all.map((choice) => choice.dataset.choice)")

    def put_in_order(self):
        for wanted, choice in enumerate(RIGHT):
            while self.order.index(choice) > wanted:
                self.move(choice, "Up")

    def marks(self, name):
        """What is drawn and said beside each choice."""
        return {
            choice: word.strip()
            for choice, mark, word in self.question(name)
            .locator("[data-choice][data-mark]")
            .evaluate_all(
                "(all) => all.map((choice) => [choice.dataset.choice, choice.dataset.mark,"
                " choice.querySelector('.mark').innerText])"
            )
            if mark
        }

    def reasons(self, name):
        shown = self.question(name).locator(".reason").filter(visible=True)
        return shown.all_inner_texts()

    def found(self, name):
        return self.question(name).locator(".found").inner_text()

    @property
    def score(self):
        line = self.place.locator(".score")
        return line.inner_text() if line.is_visible() else None

    def answer_all(self):
        """Rightly, all but the first."""
        self.pick(ONE, "slow")
        self.check(ONE)
        for choice in ("slow", "fast"):
            self.pick(SEVERAL, choice)
        self.check(SEVERAL)
        self.type("0.2")
        self.put_in_order()
        self.check(ORDER)
        self.press("left")
