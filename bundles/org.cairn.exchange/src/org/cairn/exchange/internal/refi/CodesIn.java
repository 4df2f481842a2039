// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.core.codebook.CodePalette;
import org.cairn.exchange.internal.Spoken;

/** Takes codes and sets of codes in. */
final class CodesIn {

    /** Sets without a code of their own are kept under this GUID. */
    static final UUID SETS = Guids.derived("section", "Sets");

    private final Incoming in;
    private int colors;

    CodesIn(Incoming in) {
        this.in = in;
    }

    void codes() throws Failure {
        int position = in.before.codebook().roots().size();
        for (Element code : in.survey.section("Codes")) {
            code(code, null, position++);
        }
    }

    private void code(Element element, UUID parent, int position) throws Failure {
        UUID id = in.id("Code", element);
        boolean again = !id.equals(Guids.of(element.get("guid")));
        boolean codable = !Set.of("false", "0").contains(element.get("isCodable").strip());
        if (!codable && !again && in.survey.coded.contains(id)) {
            codable = true;
            in.counts.tell("more-folders-with-codings", Problem.info(Spoken.say("passages-are-coded-with-folder-became", element.get("name")), ""));
        }
        if (in.before.codebook().code(id).isPresent()) {
            in.counts.became("Code", Counts.Fate.KNOWN);
            if (codable) {
                in.code(new Element("CodeRef").set("targetGUID", id.toString()));
            }
        } else {
            Element own = in.supplement.get("Code", id);
            String description = element.textOf("Description");
            Code.Definition definition = own == null ? null : Definitions.of(own);
            if (definition == null || !Definitions.inWords(definition).equals(description)) {
                definition = new Code.Definition("", description, "", "", "");
            }
            String name = element.get("name").isBlank() ? Spoken.say("code-without-name") : element.get("name");
            in.edit.put(new Code(id, parent, name, color(element.get("color")), codable, position, definition));
            in.counts.became("Code", Counts.Fate.TAKEN);
        }
        in.codes.put(id, id);
        in.targets.putIfAbsent(id, Ref.to(EntityKind.CODE, id));
        in.notes(element, Ref.to(EntityKind.CODE, id));
        int below = 0;
        for (Element child : element.all("Code")) {
            code(child, id, below++);
        }
    }

    private int color(String text) {
        String hex = text.strip();
        if (hex.matches("#[0-9A-Fa-f]{3}")) {
            hex = "#" + hex.charAt(1) + hex.charAt(1) + hex.charAt(2) + hex.charAt(2) + hex.charAt(3) + hex.charAt(3);
        }
        List<Integer> palette = CodePalette.colors();
        return hex.matches("#[0-9A-Fa-f]{6}") ? Integer.parseInt(hex.substring(1), 16) : palette.get(colors++ % palette.size());
    }

    void sets() throws Failure {
        Set<String> names = new HashSet<>();
        in.before.codeSets().forEach(set -> names.add(set.name()));
        for (Element set : in.survey.section("Sets")) {
            UUID id = in.id("Set", set);
            if (in.before.codeSets().stream().anyMatch(old -> old.id().equals(id))) {
                in.counts.became("Set", Counts.Fate.KNOWN);
                continue;
            }
            Set<UUID> codes = new LinkedHashSet<>();
            Element rest = new Element("Set").set("guid", id.toString()).set("name", set.get("name"));
            for (Element member : set.children()) {
                // codebooks have the GUID in an attribute of another name than projects
                UUID code = member.name().equals("MemberCode")
                        ? Guids.of(member.get("targetGUID").isEmpty() ? member.get("guid") : member.get("targetGUID")) : null;
                if (code != null && in.codes.containsKey(code)) {
                    codes.add(code);
                } else {
                    rest.add(member);
                }
            }
            boolean codeSet = !codes.isEmpty() || in.supplement.get("CodeSet", id) != null;
            if (codeSet) {
                String name = set.get("name").isBlank() ? Spoken.say("set-without-name") : set.get("name");
                for (int n = 2; !names.add(name); n++) {
                    name = set.get("name") + " (" + n + ")";
                }
                in.edit.put(new CodeSet(id, name, codes));
                in.targets.putIfAbsent(id, Ref.to(EntityKind.CODE_SET, id));
                rest.children().forEach(member -> in.kept.element(id, member));
                in.counts.became("Set", Counts.Fate.TAKEN);
            } else {
                in.kept.element(SETS, rest);
                in.counts.became("Set", Counts.Fate.KEPT);
                in.counts.tell("more-sets-sources-notes", Problem.info(Spoken.say("cairn-has-sets-codes-only-set", set.get("name")), ""));
            }
        }
    }
}
