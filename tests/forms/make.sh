#!/bin/sh
# Makes saved.xlsx, saved.ods and saved.xls: a filled form as LibreOffice saves it. Needs soffice.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
cargo test --test forms write_the_filled_form -- --ignored
filled=$(find "${CARGO_TARGET_DIR:-target}/tmp" -name filled.xlsx)
work=$(mktemp -d)
for ending in xlsx ods xls; do
    soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to "$ending" --outdir "$work" "$filled"
    mv "$work/filled.$ending" "$here/saved.$ending"
done
rm -r "$work"
