#!/bin/sh
# One shard a task of a Slurm array: sbatch slurm-array.sh. Sources and outputs lie on a folder that all nodes share.
#SBATCH --job-name=yinzheng
#SBATCH --array=1-64
#SBATCH --cpus-per-task=8
#SBATCH --mem=16G
#SBATCH --time=12:00:00
set -eu
: "${SOURCES:?folder of the papers}" "${OUT:?folder of the outputs}"
exec yinzheng build "$SOURCES" --out "$OUT" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" --jobs "$SLURM_CPUS_PER_TASK" --memory 2048
