"""Exported networks into memory, to run on one core and tell nobody."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any


def load_network(file: Path) -> Any:
    """The onnxruntime session of a network; raises ImportError where onnxruntime is not installed."""
    # The official builds send usage data unless this is set before they are loaded.
    os.environ["ORT_DISABLE_TELEMETRY"] = os.environ["ORT_TELEMETRY_DISABLED"] = "1"
    import onnxruntime  # tens of megabytes of native code, wanted only where a text is analysed

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
