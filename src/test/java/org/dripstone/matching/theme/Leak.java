package org.dripstone.matching.theme;

import java.nio.file.*;
import java.util.*;
import org.yaml.snakeyaml.Yaml;

class Leak {
    public static void main(String[] args) throws Exception {
        var file = ThemesFile.read(Path.of(args[0]));
        var lex = new Lexicon(file.goals(), file.silent());
        double[] own = new double[18], leak = new double[18]; int[] nOwn = new int[18]; int n = 0;
        Map<Integer, Map<String, Integer>> leaked = new TreeMap<>();
        for (int a = 1; a < args.length; a++) {
            Map<?, ?> all = (Map<?, ?>) ((Map<?, ?>) new Yaml().load(Files.readString(Path.of(args[a])))).get("paragraphs");
            for (var e : all.entrySet()) for (Object t : (List<?>) e.getValue()) {
                var w = lex.weigh((String) t, Set.of("en")); n++;
                int c = (Integer) e.getKey(); nOwn[c]++;
                for (int i = 1; i <= 17; i++) {
                    double s = Math.max(0, w.of("" + i));
                    if (i == c) own[i] += s; else { leak[i] += s; for (String x : w.words("" + i)) leaked.computeIfAbsent(i, k -> new TreeMap<>()).merge(x, 1, Integer::sum); }
                }
            }
        }
        for (int i = 1; i <= 17; i++) {
            System.out.printf("%d own %.1f leak %.1f  ", i, own[i] / nOwn[i], leak[i] / (n - nOwn[i]));
            leaked.get(i).entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(25).forEach(x -> System.out.print(x + " "));
            System.out.println();
        }
    }
}
