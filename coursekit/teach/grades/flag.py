"""Something about a record that is worth a look."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Flag:
    """kind and detail are keys of ``grades.flags`` and ``grades.details`` in the editions' words, a and b fill the detail's places.
    learner, file and item say where, each may be empty."""

    kind: str
    detail: str
    a: object = ""
    b: object = ""
    learner: str = ""
    file: str = ""
    item: str = ""

    def at(self, learner, file):
        """The same flag in its place."""
        return replace(self, learner=learner, file=file)

    def said(self, words):
        """The detail in the words of an Edition."""
        return words.text(f"grades.details.{self.detail}", a=self.a, b=self.b)
