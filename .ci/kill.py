#!/usr/bin/env python3
"""Kills runs of the command at random moments (kill -9) and looks at what is left: the old results whole or the new ones.

    .ci/kill.py TAYHO_DLL [KILLS] [SEED]     a run that ends before it is killed counts for none

For every set of formats: a run writes results, a second run over other articles is killed, and the output must be the first's
or the second's, byte for byte, at once or, where the kill fell between two names of a folder's files, when the next run starts; --resume must end with the second's, another run with the first's, and no file of the killed
run may be left behind.
"""
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile

SETS = [("json,csv,ndjson,html,popolo", "out", []), ("xlsx,sqlite,parquet", "out", []), ("xlsx", "f.xlsx", []), ("sqlite", "f.sqlite", []),
        ("parquet", "f.parquet", ["-t", "statistics"]), ("ndjson", "f.ndjson", []), ("json", "f.json", []), ("csv", "f.csv", ["-t", "statistics"]),
        ("html", "f.html", []), ("popolo", "p", [])]


def content(path):
    if path.endswith(".xlsx"):
        with zipfile.ZipFile(path) as book:
            return b"".join(book.read(n) for n in sorted(book.namelist()) if n.startswith("xl/worksheets"))
    with open(path, "rb") as file:
        return file.read()


def files(out):
    if os.path.isfile(out):
        return {os.path.basename(out): hashlib.sha256(content(out)).hexdigest()}
    if not os.path.isdir(out):
        return {}
    return {n: hashlib.sha256(content(os.path.join(out, n))).hexdigest() for n in os.listdir(out) if not n.startswith(".") and ".tayho-" not in n}


def run(dll, arguments, kill_after=None):
    start = time.time()
    process = subprocess.Popen(["dotnet", dll, "extract", *arguments, "-q"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        process.wait(kill_after)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    return process.returncode, time.time() - start


def articles(path, first, last):
    with open(path, "w", encoding="utf-8") as file:
        for n in range(first, last):
            text = f"Tin số {n}\n" + f"Sáng 1/3/2024, ông Lê Văn Tám, Chủ tịch UBND xã Hòa Lạc, trao {n} suất quà cho {n + 5} hộ, tăng {n % 40}% so với năm 2023. " * 12
            file.write(json.dumps({"id": f"tin-{n}", "text": text}, ensure_ascii=False) + "\n")


def main():
    dll, kills, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 50, int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(10**6)
    random.seed(seed)
    print(f"{kills} kills, seed {seed}")
    work = tempfile.mkdtemp()
    one, two = os.path.join(work, "one.ndjson"), os.path.join(work, "two.ndjson")
    articles(one, 0, 120)
    articles(two, 100, 340)
    bad, done, halves = [], 0, 0
    for number, (formats, name, more) in enumerate(SETS):
        folder = os.path.join(work, str(number))
        out, fresh = os.path.join(folder, name), os.path.join(folder, "fresh", name)
        os.makedirs(os.path.dirname(fresh))
        arguments = lambda source, to: [source, "-f", formats, "-o", to, *more]
        if run(dll, arguments(one, out))[0] != 0:
            bad.append((formats, "first run"))
            continue
        old = files(out)
        _, took = run(dll, arguments(two, fresh))
        new = files(fresh)
        seen = {"old": 0, "new": 0}
        share, landed = kills // len(SETS) + (number < kills % len(SETS)), 0
        for k in range(share * 3):
            if landed == share:
                break
            # Every other time near the end, where files get their names.
            code, _ = run(dll, arguments(two, out), random.uniform(*((0.1, took) if k % 2 else (took * 0.8, took))))
            left = files(out)
            if left not in (old, new) and os.path.exists(os.path.join(out, ".tayho-commit")):
                # Killed while files got their names, a few milliseconds: what was about to be done is written down, and the next start does it.
                mid = os.path.join(folder, "mid")
                shutil.copytree(out, mid)
                run(dll, arguments(two, mid), took * 0.6)
                left = files(mid)
                shutil.rmtree(mid)
                halves += 1
            if left not in (old, new):
                bad.append((formats, k, "mixed", sorted(left)))
            if code != 0:
                landed += 1
                seen["new" if left == new else "old"] += 1
                if landed % 2 == 0 and (run(dll, [*arguments(two, out), "--resume"])[0] != 0 or files(out) != new):
                    bad.append((formats, k, "resume"))
            if run(dll, arguments(one, out))[0] != 0 or files(out) != old:
                bad.append((formats, k, "run after it"))
            names = os.listdir(out if os.path.isdir(out) else folder)
            if any(".tayho-" in n and not n.endswith(".tayho-files") for n in names):
                bad.append((formats, k, "left behind", names))
        done += landed
        print(f"{formats:30} {name:10} killed {landed:2}: old {seen['old']:2}  new {seen['new']:2}  ({took:.1f} s a run)", flush=True)
    shutil.rmtree(work)
    print(f"{done} runs killed before their end, {halves} while files got their names; {len(bad)} faults {bad}")
    return 1 if bad else 0


sys.exit(main())
