// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.core.model.ModelElements;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Answer;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.Item;
import org.cairn.model.instrument.ItemKind;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Placement;
import org.cairn.model.instrument.Quantity;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.RankItem;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.model.instrument.Rule;
import org.cairn.model.instrument.Scale;
import org.cairn.model.instrument.Sheet;

/** What scales, diamonds, observations and questionnaires must be like. */
final class InstrumentRules {

    private static final int[] TIERS = {1, 2, 3, 2, 1};

    private InstrumentRules() {
    }

    static void check(Document document, Remarks remarks) {
        switch (document) {
            case Scale scale -> scale(scale, remarks);
            case DiamondSession session -> session.getDiamonds().forEach(diamond -> diamond(session, diamond, remarks));
            case ObservationSchedule schedule -> schedule(schedule, remarks);
            case CriteriaSystem system -> criteria(system, remarks);
            case ResponseSet responses -> responses(responses, remarks);
            default -> {
                // other kinds have rules elsewhere, or none
            }
        }
    }

    private static void scale(Scale scale, Remarks remarks) {
        if (scale.getLevels().size() < 2) {
            remarks.error(scale, "scale.levels");
        }
        Set<Integer> values = new HashSet<>();
        for (Level level : scale.getLevels()) {
            if (!values.add(level.getValue())) {
                remarks.error(level, "level.value", level.getValue());
            }
            if (level.getValidFrom() != null && level.getValidUntil() != null && level.getValidUntil().isBefore(level.getValidFrom())) {
                remarks.error(level, "level.dates");
            }
        }
    }

    private static void diamond(DiamondSession session, Diamond diamond, Remarks remarks) {
        int[] tiers = new int[TIERS.length];
        Set<UUID> placed = new HashSet<>();
        for (Placement placement : diamond.getPlacements()) {
            if (placement.getTier() < 1 || placement.getTier() > TIERS.length) {
                remarks.error(placement, "diamond.tier", placement.getTier());
                continue;
            }
            tiers[placement.getTier() - 1]++;
            if (!placed.add(placement.getItem())) {
                remarks.error(placement, "diamond.twice");
            }
        }
        if (!Arrays.equals(tiers, TIERS)) {
            remarks.error(diamond, "diamond.tiers", Arrays.stream(tiers).mapToObj(String::valueOf).collect(Collectors.joining("-")));
        }
        remarks.library().find(session.getItems(), ItemSet.class).ifPresent(set -> {
            Set<UUID> cards = set.getItems().stream().map(RankItem::getId).collect(Collectors.toSet());
            if (!cards.containsAll(placed)) {
                remarks.error(diamond, "diamond.cards", set.getName());
            }
        });
    }

    private static void schedule(ObservationSchedule schedule, Remarks remarks) {
        Optional<Scale> scale = remarks.library().find(schedule.getScale(), Scale.class);
        if (schedule.getExpectedLessons() > 0 && schedule.getExpectedLessons() != schedule.getLessons().size()) {
            remarks.warn(schedule, "schedule.lessons", schedule.getLessons().size(), schedule.getExpectedLessons());
        }
        for (Lesson lesson : schedule.getLessons()) {
            if (lesson.getRequested() != null && lesson.getDate() != null && lesson.getDate().isBefore(lesson.getRequested())) {
                remarks.error(lesson, "lesson.requested");
            }
            for (Sheet sheet : lesson.getSheets()) {
                if (sheet.getLocked() != null && sheet.getGrade() == null) {
                    remarks.error(sheet, "sheet.grade");
                }
                if (scale.isPresent() && sheet.getGrade() != null && ModelElements.find(scale.get(), sheet.getGrade(), Level.class).isEmpty()) {
                    remarks.error(sheet, "grade.scale", scale.get().getName());
                }
                for (Quantity quantity : sheet.getQuantities()) {
                    if (quantity.getUnit().startsWith("min") && lesson.getMinutes() > 0 && quantity.getValue() > lesson.getMinutes()) {
                        remarks.error(quantity, "quantity.minutes");
                    }
                }
            }
        }
    }

    private static void criteria(CriteriaSystem system, Remarks remarks) {
        Optional<Scale> scale = remarks.library().find(system.getScale(), Scale.class);
        for (Rule rule : system.getRules()) {
            if (rule.getUnit().equals("%") && (rule.getLimit() < 0 || rule.getLimit() > 100)) {
                remarks.error(rule, "rule.limit");
            }
            if (scale.isPresent() && rule.getGrade() != null && ModelElements.find(scale.get(), rule.getGrade(), Level.class).isEmpty()) {
                remarks.error(rule, "grade.scale", scale.get().getName());
            }
        }
    }

    private static void responses(ResponseSet responses, Remarks remarks) {
        Optional<Questionnaire> known = remarks.library().find(responses.getQuestionnaire(), Questionnaire.class);
        if (known.isEmpty()) {
            return;
        }
        Map<UUID, Item> items = known.get().getItems().stream().collect(Collectors.toMap(Item::getId, item -> item, (a, b) -> a));
        for (Answer answer : ModelElements.all(responses, Answer.class)) {
            Item item = items.get(answer.getItem());
            if (item == null) {
                remarks.error(answer, "answer.item");
            } else if (item.getKind() == ItemKind.SCALE && answer.getValue() >= 0) {
                UUID scale = item.getScale() != null ? item.getScale() : known.get().getScale();
                remarks.library().find(scale, Scale.class).ifPresent(levels -> {
                    List<Integer> values = levels.getLevels().stream().map(Level::getValue).toList();
                    if (!values.contains(answer.getValue())) {
                        remarks.error(answer, "answer.scale", answer.getValue(), levels.getName());
                    }
                });
            }
        }
    }
}
