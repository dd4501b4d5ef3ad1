"""What a pipeline costs, measured in a process of its own."""

from __future__ import annotations

from tui.training.costs import measured


def test_a_blank_pipeline_costs_time_and_memory_of_its_own_process():
    ballast = bytearray(300_000_000)  # held here, and no cost of the pipeline
    costs = measured("", ["One, two. Three four five.", "Six seven."])
    assert 0 < costs.load_seconds < 60
    assert costs.words_per_second > 100
    assert 20 < costs.peak_megabytes < 20 + len(ballast) / 2**20
