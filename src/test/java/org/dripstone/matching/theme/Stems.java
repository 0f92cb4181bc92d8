package org.dripstone.matching.theme;
import java.nio.file.*; import java.util.*;
class Stems { public static void main(String[] a) throws Exception {
 Map<String,Set<String>> m=new TreeMap<>();
 for (String w: Files.readString(Path.of(a[0])).toLowerCase().split("[^a-z]+")) for (var f: WordForms.of(w,"en")) m.computeIfAbsent(f.form(),k->new TreeSet<>()).add(w);
 m.forEach((k,v)->{ Set<String> t=new TreeSet<>(); for(String x:v) t.add(x.replaceAll("(ies|y|s|es|ed|ing|e)$","").replaceAll("iz","is")); if(t.size()>1) System.out.print(k+"="+v+"  ");});
}}
