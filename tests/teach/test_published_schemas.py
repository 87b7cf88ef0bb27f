"""The packages against the published schemas, where somebody has copies of them: see platform_schemas.md."""

import io
import os
from contextlib import nullcontext
from pathlib import Path

import pytest
import xmlschema

from coursekit.teach import groups
from coursekit.teach.canvas import package as canvas
from coursekit.teach.qti3 import package as qti3

FOLDER = Path(os.environ.get("QTI_SCHEMAS", ""))
pytestmark = pytest.mark.skipif("QTI_SCHEMAS" not in os.environ, reason="no folder with the published schemas is named in QTI_SCHEMAS")


def _schema(name):
    with pytest.warns(xmlschema.XMLSchemaImportWarning) if "imscp" in name else nullcontext():
        return xmlschema.XMLSchema(str(FOLDER / name), validation="lax")  # lax: the metadata schemas that they import are not needed


def _faults(schema, content):
    return [error.reason for error in schema.iter_errors(io.BytesIO(content))]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("number", [1, 3])
def test_qti3(lang, number):
    files = qti3.package(groups.chapters(lang=lang, number=number))
    items, manifest = _schema("qtiv3p0/imsqti_asiv3p0_sbacv1p0_v1p0.xsd"), _schema("qtiv3p0/imsqtiv3p0_imscpv1p2_v1p0.xsd")
    assert _faults(items, next(iter(files.values())).replace(b"time-dependent", b"timedependent"))
    assert {name: _faults(manifest if name == "imsmanifest.xml" else items, content) for name, content in files.items()} == dict.fromkeys(files, [])


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_canvas_manifest(lang):
    manifest = canvas.package(groups.chapters(lang=lang))["imsmanifest.xml"]
    general = manifest.replace(b"imsccv1p1/imscp_v1p1", b"imscp_v1p1")
    assert _faults(_schema("imscp_v1p1.xsd"), general) == []
    assert _faults(_schema("imscp_v1p1.xsd"), general.replace(b"<organizations />", b""))
