"""The command line of the training: `python -m tui.training COMMAND --corpora DIR`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

# Each module has `add_arguments(parser)` and `run(arguments) -> int`; only the one that is asked for is imported.
COMMANDS = {
    "syntax": ("tui.training.syntax", "train the spaCy pipeline on the treebanks and write its weights and model card"),
    "encoder": ("tui.training.encoder", "fine-tune the encoder on attribution and names and write its weights"),
    "entailment": ("tui.training.entailment", "fine-tune the entailment model on pairs of texts and write its weights"),
    "speakers": ("tui.training.speakers", "fit on coreference how a pronoun finds whom it means"),
    "agreement": ("tui.training.agreement", "calibrate how sure encoder and rules are together"),
    "relations": ("tui.training.relations", "fit how sure the program is of a relation, on labelled pairs"),
    "evaluate": ("tui.training.evaluate", "measure the shipped weights on the development sets"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser = argparse.ArgumentParser(prog="python -m tui.training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, (module, purpose) in COMMANDS.items():
        command = commands.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
        if words[:1] == [name]:
            import_module(module).add_arguments(command)
    options = parser.parse_args(words)
    return int(import_module(COMMANDS[options.command][0]).run(options))


if __name__ == "__main__":
    sys.exit(main())
