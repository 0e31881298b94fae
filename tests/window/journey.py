#!/usr/bin/python3
"""A whole study session through assistive technology alone (AT-SPI), in the real window.

    journey.py PROGRAM DATA_FOLDER

Runs inside tests/window/session. Opens a lesson, a term and the exercises of a module, answers them, quits, starts
again, and checks that progress is there and that every node that takes focus has a name. Nothing is done by mouse.
Exit status: 0 all of it held, 1 something did not (said on standard error).
"""
import json
import os
import re
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 15
NAME = "parcours"


def fail(words):
    print(f"journey: {words}", file=sys.stderr)
    sys.exit(1)


def application():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and (app.get_name() or "") == NAME:
            return app
    return None


def walk(node, depth=0):
    yield node
    if depth < 60:
        for index in range(min(node.get_child_count(), 2000)):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from walk(child, depth + 1)


def name_of(node):
    """The name with ordinary spaces, as one would type it."""
    return re.sub(r"\s+", " ", node.get_name() or "").strip()


def nodes(role=None, name=None):
    app = application()
    found = []
    for node in walk(app) if app is not None else ():
        try:
            if role and node.get_role_name() not in role:
                continue
            if name and not name(name_of(node)):
                continue
            found.append(node)
        except Exception:  # a node that went while the tree was read
            continue
    return found


def wait(what, look):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            found = look()
            if found:
                return found
        except Exception:  # the tree changes under the reader
            pass
        time.sleep(0.2)
    tree = [f"{node.get_role_name()} « {name_of(node)[:60]} »" for node in nodes() if name_of(node)]
    fail(f"no {what}; on the screen: " + "; ".join(tree[:80]))


BUTTONS = {"push button", "button", "radio button", "check box", "toggle button", "page tab", "link"}


def control(what, name, roles=BUTTONS):
    return wait(what, lambda: nodes(roles, name))[0]


def press(node):
    """Focus through AT-SPI, then press through AT-SPI's own action."""
    node.grab_focus()
    time.sleep(0.25)
    action = node.get_action_iface()
    if action is None or action.get_n_actions() == 0:
        fail(f"{node.get_role_name()} « {name_of(node)} » has no action")
    for index in range(action.get_n_actions()):
        if action.get_action_name(index) in ("click", "press", "activate"):
            action.do_action(index)
            break
    else:
        action.do_action(0)
    time.sleep(0.6)


def begins(words):
    return lambda name: name.startswith(words)


def holds(words):
    return lambda name: words in name


def check_names(where):
    unnamed = []
    for node in nodes():
        states = node.get_state_set()
        shown = states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.FOCUSABLE)
        if shown and not name_of(node):
            unnamed.append(node.get_role_name())
    if unnamed:
        fail(f"{where}: nodes that take focus and have no name: {unnamed}")


class Program:
    def __init__(self, program, data):
        self.process = subprocess.Popen([program, "--data-dir", data, "--lang", "fr"])
        wait("window", lambda: application() is not None and nodes({"heading"}))

    def quit(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=PATIENCE)

    def kill(self):
        self.process.kill()
        self.process.wait(timeout=PATIENCE)


def progress(program, data):
    printed = subprocess.run(
        [program, "--data-dir", data, "progress", "--format", "json"], capture_output=True, text=True, check=True
    )
    return json.loads(printed.stdout)


def main():
    program, data = sys.argv[1:3]
    os.makedirs(data, exist_ok=True)
    Atspi.init()
    app = Program(program, data)
    check_names("first day")

    press(control("course tab", begins("Cours"), {"page tab"}))
    check_names("course")
    # Below the lower edge of the window: the focus brings it into view, or the press meets something else.
    press(control("last module", lambda name: name.startswith("Ouvrir le module") and "handicap" in name))
    wait("last module", lambda: nodes({"heading"}, begins("Servir tous les clients")))
    press(control("course tab", begins("Cours"), {"page tab"}))
    press(control("module 3", lambda name: name.startswith("Ouvrir le module") and "Les canaux" in name))
    check_names("module")
    press(control("first lesson", holds("Qu’est-ce qu’un canal")))
    check_names("lesson")
    press(control("term", begins("boutique"), {"link"}))
    wait("glossary entry", lambda: nodes({"heading"}, begins("Boutique")))
    check_names("glossary panel")
    press(control("close button of the panel", begins("Fermer")))
    press(control("mark as read", begins("Marquer comme lue")))
    wait("read lesson", lambda: nodes(BUTTONS, begins("Lue")))

    press(control("way back to the module", begins("Module 3")))
    answered = answer_some(3)
    # SIGKILL right after the correction came on the screen: what it says is saved must be.
    app.kill()

    saved = progress(program, data)
    if len(saved["answers"]) != answered:
        fail(f"{answered} answers were said to be saved, {len(saved['answers'])} are")
    app = Program(program, data)
    wait("resumed home", lambda: nodes({"heading"}, holds("reprend")))
    for tab in ("Révision", "Glossaire", "Progrès", "Réglages"):
        press(control(f"tab {tab}", begins(tab), {"page tab"}))
        check_names(tab)
    review_some(program, data, 2)
    press(control("course tab", begins("Cours"), {"page tab"}))
    press(control("module 3", lambda name: name.startswith("Ouvrir le module") and "Les canaux" in name))
    press(control("exercises under way", lambda name: name == "Continuer"))
    wait("the question after the last answer", lambda: nodes({"label"}, lambda name: name == f"Question {answered + 1}"))
    check_names("exercise")
    pass_the_rest()
    wait("mark on 20", lambda: nodes(name=holds("sur 20")))
    check_names("result")
    press(control("progress tab", begins("Progrès"), {"page tab"}))
    wait("attempt in the list", lambda: nodes(BUTTONS, lambda name: "Les canaux" in name and "/20" in name))
    app.quit()
    print(f"journey: {answered} answers given and kept, every control named")


NEXT = ("Question suivante", "Voir le résultat")


def answer_some(wanted):
    """Answers choices and passes over the rest, until `wanted` answers are corrected on the screen; the last one is
    left there. Returns how many answers, passed ones included, the screen has acknowledged."""
    # The button of the exercises is the bare word; that of the lessons names its lesson.
    press(control("exercises", lambda name: name in ("Commencer", "Continuer", "Refaire")))
    acknowledged = answered = 0
    while True:
        number = acknowledged + 1
        wait(f"question {number}", lambda: nodes({"label"}, lambda name: name == f"Question {number}"))
        choices = nodes({"radio button", "check box"}, lambda name: name.startswith(("A", "Vrai")))
        if choices:
            press(choices[0])
            press(control("check", begins("Vérifier")))
            wait("correction", lambda: nodes(BUTTONS, lambda name: name.startswith(NEXT)))
            answered += 1
        else:
            press(control("pass", begins("Passer")))
        acknowledged += 1
        if answered == wanted:
            return acknowledged
        if choices:
            press(control("next question", lambda name: name.startswith(NEXT)))


def review_some(program, data, wanted):
    """Rates `wanted` cards as remembered, and leaves the session."""
    press(control("review tab", begins("Révision"), {"page tab"}))
    press(control("review", lambda name: name == "Réviser"))
    for number in range(1, wanted + 1):
        wait(f"card {number}", lambda: nodes(name=begins(f"Carte {number} sur")))
        check_names("review card")
        press(control("answer", begins("Voir la réponse")))
        press(control("rating", begins("Bien")))
    wait("next card", lambda: nodes(name=begins(f"Carte {wanted + 1} sur")))
    learnt = progress(program, data)["statistics"]["cards_learnt"]
    if learnt != wanted:
        fail(f"{wanted} cards were rated, {learnt} are saved")
    press(control("end of the session", begins("Terminer")))


def pass_the_rest():
    """Passes over the questions that are left, up to the result."""
    for _ in range(150):
        if nodes(BUTTONS, begins("Retour au module")):
            return
        ways = nodes(BUTTONS, lambda name: name.startswith(NEXT) or name.startswith("Passer"))
        if ways:
            press(ways[0])
    fail("the exercises have no end")


if __name__ == "__main__":
    main()
