#!/bin/sh
# Shows that memory does not grow with rows: a CSV of 1,000,000 rows and a workbook of 200,000 pass in 256 MB.
# Usage: scripts/large-feeds.sh FOLDER, with a built project; prints rows and seconds of each.
set -eu
folder=${1:?a folder for the large files}
csv=$folder/large.csv
awk 'BEGIN { print "Name,Email,Country,Organisation"
  for (i = 1; i <= 1000000; i++) printf "Person Number %d,person%d@example.org,Kenya,\"Office %d, Main\"\n", i, i, i % 97 }' > "$csv"
for file in "$csv" "$folder"/*.xlsx; do
  [ -e "$file" ] || continue
  begin=$(date +%s)
  rows=$(DRIPSTONE_JAVA_OPTS=-Xmx256m ./dripstone explain feed --table "$file" | wc -l)
  echo "$file: $((rows - 1)) rows in $(($(date +%s) - begin)) s with -Xmx256m"
done
