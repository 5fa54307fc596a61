"""Packages that neither Pyodide nor the kernel brings.

Without ``comm`` the kernel asks PyPI, which this site does not, and dies in silence. It is pure
Python and installed wherever Jupyter is, so that the wheel is made from the installed files:
nothing has to be fetched to build the site. Folders that students get beside their notebook travel
as wheels, too: without a service worker, no file beside a notebook can be imported.
"""

from __future__ import annotations

import base64
import hashlib
import importlib.metadata
import io
import zipfile
from pathlib import Path

__all__ = ["pack", "pack_folder"]

WHEEL = "Wheel-Version: 1.0\nGenerator: book.lite\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def pack(name: str, folder: Path) -> Path:
    """Write an installed package of pure Python as a wheel, always with the same bytes.

    Parameters
    ----------
    name : str
        Of the distribution; what it imports is called the same.
    folder : Path
        Gets the wheel.

    Returns
    -------
    Path
        Of the wheel.

    Raises
    ------
    ValueError
        The package has compiled parts.
    """
    distribution = importlib.metadata.distribution(name)
    info = f"{name}-{distribution.version}.dist-info"
    files = {f"{info}/METADATA": (distribution.read_text("METADATA") or "").encode(),
             f"{info}/WHEEL": WHEEL.encode()}  # fmt: skip
    for file in distribution.files or ():
        if file.parts[0] != name or "__pycache__" in file.parts:
            continue
        if file.suffix in (".so", ".pyd"):
            raise ValueError(f"{name} is not pure Python: {file} can't run in a browser.")
        files[file.as_posix()] = Path(str(distribution.locate_file(file))).read_bytes()
    return _write(info, files, folder / f"{name}-{distribution.version}-py3-none-any.whl")


def pack_folder(source: Path, folder: Path) -> Path:
    """Write a folder of modules as a wheel, whose version follows from what is in it.

    Parameters
    ----------
    source : Path
        What is imported by its name.
    folder : Path
        Gets the wheel.

    Returns
    -------
    Path
        Of the wheel: a changed one has another name, so that no browser keeps the old one.
    """
    paths = sorted(source.glob("*.py"))
    modules = {f"{source.name}/{path.name}": path.read_bytes() for path in paths}
    whole = hashlib.sha256(b"".join(modules.values())).hexdigest()
    version = f"1.{int(whole[:8], 16)}"
    info = f"{source.name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {source.name}\nVersion: {version}\n"
    files = {f"{info}/METADATA": metadata.encode(), f"{info}/WHEEL": WHEEL.encode(), **modules}
    return _write(info, files, folder / f"{source.name}-{version}-py3-none-any.whl")


def _write(info: str, files: dict[str, bytes], target: Path) -> Path:
    record = [f"{path},sha256={_digest(content)},{len(content)}" for path, content in files.items()]
    files[f"{info}/RECORD"] = "\n".join([*record, f"{info}/RECORD,,", ""]).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, content in files.items():  # dated 1980: no clock in it
            archive.writestr(zipfile.ZipInfo(path), content, zipfile.ZIP_DEFLATED)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(packed.getvalue())
    return target


def _digest(content: bytes) -> str:
    found = hashlib.sha256(content).digest()
    return base64.urlsafe_b64encode(found).rstrip(b"=").decode()
