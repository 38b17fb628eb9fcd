import Playbooks
import Testing

struct LibraryChangeTests {
  private let library: Library

  init() throws {
    library = try Library([try Playbook(yaml: Sample.garden, file: "garden.yaml")])
  }

  private func marks(_ library: Library) -> [Mark?] {
    library["seen" as Question.ID]?.options.map { $0.marks["weeds"] } ?? []
  }

  @Test func `one mark changes and nothing else`() {
    let changed = library.changing(mark: "weeds", of: "seen", option: "b", to: .word(2))
    #expect(marks(library) == [.word(-2), .word(1), nil])
    #expect(marks(changed) == [.word(-2), .word(2), nil])
    #expect(changed.playbooks.map(\.text) == library.playbooks.map(\.text))
  }

  @Test func `an option without a mark gets one, and what is not there changes nothing`() {
    let changed = library.changing(mark: "weeds", of: "seen", option: "c", to: .number(0.3))
    #expect(marks(changed) == [.word(-2), .word(1), .number(0.3)])
    let same = library.changing(mark: "weeds", of: "seen", option: "z", to: .word(0))
    #expect(marks(same) == marks(library))
  }

  @Test func `marks move by steps between -- and ++`() {
    #expect(Mark.word(1).moved(by: 1)?.description == "++")
    #expect(Mark.word(1).moved(by: -1)?.description == "0")
    #expect(Mark.word(2).moved(by: 1) == nil)
    #expect(Mark.word(-2).moved(by: -1) == nil)
    #expect(Mark.number(0.5).moved(by: 1) == nil)
  }
}
