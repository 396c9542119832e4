# Run by Redmine's own runner: one project of 2,000 issues with five notes each, and the key of
# its administrator, who is the only one to ask.
Setting.default_language = "en"
Setting.rest_api_enabled = "1"
admin = User.find_by_login("admin")
admin.update!(:must_change_passwd => false)
project = Project.create!(:name => "Province", :identifier => "province", :is_public => true)
project.trackers = Tracker.all
statuses = IssueStatus.order(:id).to_a
chance = Random.new(7)
Issue.transaction do
  2000.times do |at|
    issue = Issue.new(
      :project => project, :tracker => Tracker.first, :priority => IssuePriority.first,
      :author => admin, :assigned_to => admin, :status => statuses[chance.rand(4)],
      :subject => "Task #{at} of the year, clean water for hamlet #{at % 40}",
      :description => "What is to be done, by whom and until when. " * 8,
      :start_date => Date.today - chance.rand(200), :due_date => Date.today + chance.rand(400) - 200,
      :done_ratio => chance.rand(10) * 10
    )
    issue.save!(:validate => false)
    5.times { |n| issue.journals.create!(:user => admin, :notes => "Progress #{n} as the office tells it. " * 3) }
  end
end
puts "KEY #{admin.api_key}"
