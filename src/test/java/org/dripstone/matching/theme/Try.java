package org.dripstone.matching.theme;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.yaml.snakeyaml.Yaml;

class Try {
    public static void main(String[] args) throws Exception {
        Themes themes = Themes.read(Path.of(args[0]));
        Map<?, ?> all = (Map<?, ?>) ((Map<?, ?>) new Yaml().load(Files.readString(Path.of(args[1])))).get("paragraphs");
        double macro = 0; int n = 0, right = 0, total = 0;
        for (var e : all.entrySet()) {
            int ok = 0; var list = new ArrayList<Object>(); for (Object t : (List<?>) e.getValue()) { if (System.getProperty("split") == null) list.add(t); else for (String x : ((String) t).split("(?<=[.]) ")) list.add(x); }
            for (Object text : list) {
                var found = themes.of((String) text).sdgs();
                boolean good = !found.isEmpty() && found.get(0).code().equals(String.valueOf(e.getKey()));
                if (good) ok++;
                else if (args.length > 2) System.out.println(e.getKey() + " -> " + found + "\n     " + text);
            }
            System.out.printf("%s: %d/%d%n", e.getKey(), ok, list.size());
            macro += (double) ok / list.size(); n++; right += ok; total += list.size();
        }
        System.out.printf("macro %.4f micro %.4f%n", macro / n, right / (double) total);
    }
}
