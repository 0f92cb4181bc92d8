#!/bin/sh
# Shows that memory does not grow with rows: a CSV of 1,000,000 rows and a workbook of 200,000 pass in 256 MB (35 s and 38 s on two shared cores).
# Usage: scripts/large-feeds.sh FOLDER, with a built project; prints rows and seconds of each.
set -eu
folder=${1:?a folder for the large files}
csv=$folder/large.csv
awk 'BEGIN { print "Name,Email,Country,Organisation"
  for (i = 1; i <= 1000000; i++) printf "Person Number %d,person%d@example.org,Kenya,\"Office %d, Main\"\n", i, i, i % 97 }' > "$csv"
java -cp "$(find "$HOME/.m2/repository" -name 'fastexcel-0*.jar' -o -name 'opczip-*.jar' | tr '\n' :)" scripts/LargeWorkbook.java "$folder/large.xlsx" 200000
for file in "$csv" "$folder"/*.xlsx; do
  [ -e "$file" ] || continue
  begin=$(date +%s)
  rows=$(DRIPSTONE_JAVA_OPTS=-Xmx256m ./dripstone explain feed --table "$file" | wc -l)
  echo "$file: $((rows - 1)) rows in $(($(date +%s) - begin)) s with -Xmx256m"
done
