// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.core.ProjectEdit;
import org.cairn.core.findings.CitedExtent;
import org.cairn.core.findings.RecordPassage;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Opened;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Relation;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.Citing;
import org.cairn.ui.DocumentImporting;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.DocumentDesk;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.Shelf;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes evidence of what is dragged onto a claim or cited by command, after asking how it bears on it. In a document that is open it is
 * one step of its editor, else one step of the project's history. For the UI thread.
 */
@Component(service = {Citations.class, Citing.class})
public final class Citations implements Citing {

    private static final int MIDDLING = 2;

    /**
     * What evidence is tied to in a document that is open.
     *
     * @param name the claim or judgement, in a few words
     * @param evidence the list that it is added to, in the document as it then is; null if it is gone by then
     */
    public record Onto(Editing editing, String name, Supplier<List<EvidenceLink>> evidence) {
    }

    private final ActiveProject active;
    private final Shelf shelf;
    private final DocumentDesk desk;
    private final DocumentImporting importing;
    private Relation last = Relation.SUPPORTS;

    @Activate
    public Citations(@Reference ActiveProject active, @Reference Shelf shelf, @Reference DocumentDesk desk,
            @Reference DocumentImporting importing) {
        this.active = active;
        this.shelf = shelf;
        this.desk = desk;
        this.importing = importing;
    }

    @Override
    public void cite(Citable what) {
        Shell shell = ActiveWindow.shell();
        OpenProject project = active.current().orElse(null);
        if (project == null || shell == null) {
            return;
        }
        if (!project.session().isWritable()) {
            MessageDialog.openInformation(shell, Messages.cite_title, Messages.cite_readOnly);
            return;
        }
        look(project, shell, what, cited -> shelf.get(project, shell, library -> choose(project, shell, what, cited, library)));
    }

    /** Ties what was dropped to a claim or judgement. */
    public void cite(Onto onto, Citable what) {
        Shell shell = ActiveWindow.shell();
        if (!onto.editing().isWritable()) {
            MessageDialog.openInformation(shell, Messages.cite_title, Messages.cite_readOnly);
            return;
        }
        look(onto.editing().project(), shell, what, cited -> {
            CiteDialog dialog = new CiteDialog(shell, cited, what.extent(), onto.name(), List.of(), last, MIDDLING);
            Widgets.open(dialog, () -> add(onto, judged(dialog)));
        });
    }

    /** Ties files to a claim or judgement: those that are no source of the project yet are imported first. */
    public void citeFiles(Onto onto, List<Path> files) {
        Shell shell = ActiveWindow.shell();
        OpenProject project = onto.editing().project();
        Background.of(Messages.cite_comparing, progress -> SameFiles.of(project.view(), files, progress)).then(same -> {
            if (same.unknown().isEmpty()) {
                cite(onto, Citable.of(sources(same.known())));
            } else if (MessageDialog.openConfirm(shell, Messages.cite_title, NLS.bind(Messages.cite_import,
                    String.join(", ", same.unknown().stream().map(file -> file.getFileName().toString()).toList())))) {
                importing.ask(shell, same.unknown(), imported -> {
                    List<UUID> all = new ArrayList<>(same.known());
                    all.addAll(imported);
                    cite(onto, Citable.of(sources(all)));
                });
            }
        }).start(shell);
    }

    private static List<Ref> sources(List<UUID> ids) {
        return ids.stream().map(id -> Ref.to(EntityKind.SOURCE, id)).toList();
    }

    /** Looks up what is cited, with as much around it as may be chosen. */
    private static void look(OpenProject project, Shell shell, Citable what, Consumer<Map<CitedExtent, Cited>> then) {
        UUID coder = project.session().coder().id();
        Background.of(Messages.cite_looking, progress -> {
            ProjectView view = project.view();
            List<Ref> refs = what.lookup().refs(progress);
            List<RecordPassage> records = what.lookup().records(progress);
            Map<CitedExtent, Cited> cited = new EnumMap<>(CitedExtent.class);
            for (CitedExtent extent : what.extent() == null ? List.of(CitedExtent.PASSAGE) : List.of(CitedExtent.values())) {
                cited.put(extent, Cited.of(view, refs, records, extent, coder));
            }
            return cited;
        }).then(cited -> {
            if (cited.values().stream().allMatch(each -> each.links().isEmpty())) {
                MessageDialog.openInformation(shell, Messages.cite_title, cited.get(CitedExtent.PASSAGE).refusal());
            } else {
                then.accept(cited);
            }
        }).start(shell);
    }

    private void choose(OpenProject project, Shell shell, Citable what, Map<CitedExtent, Cited> cited, ModelLibrary library) {
        List<ClaimChoice> choices = choices(library);
        if (choices.isEmpty()) {
            MessageDialog.openInformation(shell, Messages.cite_title, Messages.cite_noClaims);
            return;
        }
        CiteDialog dialog = new CiteDialog(shell, cited, what.extent(), "", choices, last, MIDDLING);
        Widgets.open(dialog, () -> keep(project, shell, dialog.chosen(), judged(dialog)));
    }

    /** Claims that are open come first, as they stand in their editors; then all others. */
    private List<ClaimChoice> choices(ModelLibrary library) {
        List<ClaimChoice> choices = new ArrayList<>();
        List<ClaimSet> open = desk.open().stream().map(Editing::document).filter(ClaimSet.class::isInstance).map(ClaimSet.class::cast).toList();
        open.forEach(set -> choices.addAll(ClaimChoice.of(set)));
        library.all(ClaimSet.class).stream().filter(set -> open.stream().noneMatch(each -> each.getId().equals(set.getId())))
                .forEach(set -> choices.addAll(ClaimChoice.of(set)));
        return choices;
    }

    private List<EvidenceLink> judged(CiteDialog dialog) {
        last = dialog.relation();
        List<EvidenceLink> links = dialog.cited().links();
        for (EvidenceLink link : links) {
            link.setRelation(dialog.relation());
            link.setStrength(dialog.strength());
            link.setNote(dialog.note());
        }
        return links;
    }

    private void keep(OpenProject project, Shell shell, ClaimChoice choice, List<EvidenceLink> links) {
        Optional<Editing> open = desk.open().stream().filter(each -> each.document().getId().equals(choice.document())).findFirst();
        if (open.isPresent()) {
            add(new Onto(open.get(), choice.words(), () -> ModelElements.find(open.get().document(), choice.claim(), Claim.class)
                    .map(Claim::getEvidence).orElse(null)), links);
        } else {
            Edits.make(project, shell, NLS.bind(Messages.cite_step, choice.words()), edit -> put(edit, choice, links));
        }
    }

    private static UUID put(ProjectEdit edit, ClaimChoice choice, List<EvidenceLink> links) throws Failure {
        ModelDocument entry = ModelDocuments.find(edit.before(), choice.document()).orElseThrow(() -> gone(choice));
        Opened<ClaimSet> opened = ModelDocuments.open(edit.before(), entry, ClaimSet.class);
        if (!opened.isWhole()) {
            throw new Failure(Messages.cite_notWhole, entry.title(), Messages.cite_notWholeRemedy);
        }
        ModelElements.find(opened.content(), choice.claim(), Claim.class).orElseThrow(() -> gone(choice)).getEvidence().addAll(links);
        ModelDocuments.put(edit, opened.content());
        return choice.claim();
    }

    private static Failure gone(ClaimChoice choice) {
        return new Failure(Messages.cite_claimGone, choice.words(), Messages.cite_claimGoneRemedy);
    }

    private static void add(Onto onto, List<EvidenceLink> links) {
        onto.editing().change(NLS.bind(Messages.cite_step, onto.name()), () -> {
            List<EvidenceLink> list = onto.evidence().get();
            if (list != null) {
                list.addAll(links);
            }
        });
    }
}
