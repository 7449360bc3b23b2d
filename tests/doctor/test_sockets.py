"""Sockets of a network are counted, those of this computer alone are not."""

import socket
import sys
from pathlib import Path

import pytest

from voice_guide.doctor.sockets import privacy_facts

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")


def test_a_socket_of_a_network_is_seen_and_one_of_this_computer_is_none() -> None:
    before = privacy_facts().connections
    assert before is not None
    with socket.socket(socket.AF_UNIX), socket.socket(socket.AF_INET) as network:
        network.bind(("127.0.0.1", 0))
        network.listen()
        assert privacy_facts().connections == before + 1
    assert privacy_facts().connections == before


def test_where_the_system_does_not_tell_nothing_is_known(tmp_path: Path) -> None:
    assert privacy_facts(tmp_path).connections is None
