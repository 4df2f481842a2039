// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.util.List;
import org.cairn.core.findings.Triangulation.Weakness;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.Relation;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;

/** Words for what the model of claims knows, in the order of the model. */
public final class Say {

    static final List<String> STATUS = List.of(Messages.status_0, Messages.status_1, Messages.status_2);
    static final List<String> CONCERNS = List.of(Messages.concern_0, Messages.concern_1, Messages.concern_2, Messages.concern_3,
            Messages.concern_4);
    static final List<String> LEVELS = List.of(Messages.level_0, Messages.level_1, Messages.level_2, Messages.level_3, Messages.level_4);
    static final List<String> RELATIONS = List.of(Messages.relation_0, Messages.relation_1, Messages.relation_2);
    static final List<String> STRENGTHS = List.of(Messages.strength_1, Messages.strength_2, Messages.strength_3);

    private static final List<String> SIGNS = List.of("+", "±", "−");

    private Say() {
    }

    /** How evidence bears on something, in a word. */
    public static String relation(Relation relation) {
        return RELATIONS.get(relation.ordinal());
    }

    /** The same as a sign: + ± −. */
    public static String sign(Relation relation) {
        return SIGNS.get(relation.ordinal());
    }

    static Tone tone(Relation relation) {
        return List.of(Tone.GOOD, Tone.CAREFUL, Tone.BAD).get(relation.ordinal());
    }

    static String weakness(Weakness weakness) {
        return switch (weakness) {
            case NO_EVIDENCE -> Messages.weak_NO_EVIDENCE;
            case ONE_KIND -> Messages.weak_ONE_KIND;
            case ONE_PERSON -> Messages.weak_ONE_PERSON;
            case ONE_SCHOOL -> Messages.weak_ONE_SCHOOL;
            case ONE_TIME -> Messages.weak_ONE_TIME;
        };
    }

    /** How strong evidence is: weak, middling, strong. */
    public static List<String> strengths() {
        return STRENGTHS;
    }

    /** A claim in a few words, else as it is worded now. */
    public static String claim(Claim claim) {
        return !claim.getShort().isBlank() ? claim.getShort()
                : claim.getWordings().isEmpty() ? Messages.claim_new : claim.getWordings().getLast().getText();
    }
}
