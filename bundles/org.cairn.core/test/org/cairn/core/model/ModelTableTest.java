// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.core.model.table.ModelTable;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Scale;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Strand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

class ModelTableTest {

    /** Read in again over itself, a document is what it was, GUIDs included; as a new one it says the same. */
    @Test
    void templatesComeBackFromTheirTables() throws Failure {
        int tables = 0;
        for (Template template : Template.all()) {
            if (ModelTable.has(template.kind())) {
                tables++;
                Document before = template.document();
                List<List<String>> rows = ModelTable.rows(before);
                Document again = ModelTable.read(rows, before, template.key());
                assertEquals(rows, ModelTable.rows(again), template.key());
                assertEquals(ids(before), ids(again), template.key());
                if (!(before instanceof Framework)) {
                    assertTrue(EcoreUtil.equals((EObject) before, (EObject) again), template.key());
                }
                Document fresh = ModelTable.read(rows, null, template.key());
                assertEquals(rows, ModelTable.rows(fresh), template.key());
                assertNotEquals(before.getId(), fresh.getId());
            }
        }
        assertTrue(tables > 15);
    }

    private static List<Object> ids(Document document) {
        return ModelElements.all(document, org.cairn.model.base.Element.class).stream().map(each -> (Object) each.getId()).toList();
    }

    @Test
    void whatWasChangedInTheSpreadsheetIsChangedAndTheRestStaysItself() throws Failure {
        Framework before = (Framework) Template.named("hargreaves").orElseThrow().document();
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : ModelTable.rows(before)) {
            List<String> changed = new ArrayList<>(row);
            changed.replaceAll(cell -> cell.equals("Fit governance") ? "Governance that fits" : cell.replace("Coaching is for those in difficulty.",
                    "Coaching is for those who ask."));
            rows.add(changed);
        }
        Framework after = (Framework) ModelTable.read(rows, before, "x.csv");
        List<Strand> old = ModelElements.all(before, Strand.class);
        List<Strand> now = ModelElements.all(after, Strand.class);
        for (int i = 0; i < old.size(); i++) {
            assertEquals(!old.get(i).getName().equals("Fit governance"), old.get(i).getId().equals(now.get(i).getId()), old.get(i).getName());
        }
        assertEquals("Coaching is for those who ask.", now.get(2).getDescriptors().get(1).getText());
        assertEquals(old.get(2).getDescriptors().get(1).getId(), now.get(2).getDescriptors().get(1).getId());
    }

    @Test
    void aTableWrittenByHand() throws Failure {
        Framework framework = (Framework) ModelTable.read(List.of(List.of("#kind", "framework"), List.of("#name", "Ours"), List.of("", ""),
                List.of("Dimension", "Strand", "Now", "Then"), List.of("People", "Trust", "None\n\nSome", "Much"), List.of("", "Talk", "", "A lot"),
                List.of()), null, "x");
        assertEquals(List.of("Now", "Then"), framework.getStages().stream().map(stage -> stage.getName()).toList());
        assertEquals(2, framework.getDimensions().getFirst().getStrands().size());
        assertEquals(3, framework.getDimensions().getFirst().getStrands().getFirst().getDescriptors().size());
        Scale scale = (Scale) ModelTable.read(List.of(List.of("#kind", "scale"), List.of("#name", "Ours"), List.of("#halves", "yes"),
                List.of("value", "name", "aliases"), List.of("1", "Low", "poor; weak"), List.of("2", "High")), null, "x");
        assertEquals(List.of("poor", "weak"), scale.getLevels().getFirst().getAliases());
        assertTrue(scale.isHalves());
    }

    @Test
    void errorsNameTheRow() {
        assertWrong("x", List.of(List.of("dimension", "strand")));
        assertWrong("x", List.of(List.of("#kind", "enquiry"), List.of("#name", "a")));
        assertWrong("x", List.of(List.of("#kind", "framework"), List.of("dimension", "strand", "A")));
        assertWrong("x, row 3", List.of(List.of("#kind", "framework"), List.of("#name", "a"), List.of("dimension", "strand")));
        assertWrong("x, row 5", List.of(List.of("#kind", "framework"), List.of("#name", "a"), List.of(), List.of("dimension", "strand", "A"),
                List.of("d", "", "x")));
        assertWrong("x, row 4", List.of(List.of("#kind", "scale"), List.of("#name", "a"), List.of("value", "name"), List.of("many", "b")));
    }

    private static void assertWrong(String where, List<List<String>> rows) {
        assertEquals(where, assertThrows(Failure.class, () -> ModelTable.read(rows, null, "x")).problem().where());
    }
}
